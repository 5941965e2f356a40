package io.clm.store.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.freeze.Freeze;
import io.clm.core.freeze.FreezeScope;
import io.clm.core.registry.Cluster;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.RolloutEvent;
import io.clm.store.Expected;
import io.clm.store.Saved;
import io.clm.store.StoreIntegration;
import io.clm.store.Versioned;
import io.clm.store.audit.AuditStore;
import io.clm.store.event.EventFilter;
import io.clm.store.event.EventStore;
import io.clm.store.fleet.FleetStore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FreezeStoreIT extends StoreIntegration {
    private static final Instant LATER = Instant.now().plusSeconds(3600);

    @Autowired
    FreezeStore freezes;

    @Autowired
    FleetStore fleet;

    @Autowired
    AuditStore audit;

    @Autowired
    EventStore events;

    @Test
    void holds_until_it_is_lifted_and_leaves_a_trail() {
        Cluster cluster = stored("kube-1");
        Freeze freeze = freeze(FreezeScope.CHANNEL, "dev", null);
        assertThat(freezes.inForce().of(cluster, Instant.now())).contains(freeze);
        assertThat(fleet.find(cluster.id()).orElseThrow().freeze()).isEqualTo(freeze);
        assertThat(freezes.lift(freeze.id(), Expected.of(0), BY)).isInstanceOf(Saved.Done.class);
        assertThat(freezes.inForce().of(cluster, Instant.now())).isEmpty();
        assertThat(fleet.find(cluster.id()).orElseThrow().freeze()).isNull();
        assertThat(audit.of("freeze", freeze.id().toString(), 10)).hasSize(2);
        assertThat(events.after(0, EventFilter.ALL, 100))
                .extracting(RolloutEvent::type)
                .contains(EventType.FREEZE_SET, EventType.FREEZE_LIFTED);
        assertThat(freezes.lift(freeze.id(), Expected.ANY, BY)).isInstanceOf(Saved.Missing.class);
    }

    @Test
    void names_a_subject_that_there_is_not() {
        assertThat(freezes.freeze(FreezeScope.CLUSTER, "aws:1", "r", null, BY))
                .isEqualTo(new Saved.UnknownReference<>("subject", "aws:1"));
        assertThat(freezes.freeze(FreezeScope.CHANNEL, "nightly", "r", null, BY))
                .isEqualTo(new Saved.UnknownReference<>("subject", "nightly"));
    }

    @Test
    void is_over_by_itself() {
        freeze(FreezeScope.FLEET, null, LATER);
        DATABASE.execute("update rollout_freeze set until = now() - interval '1 second'");
        assertThat(freezes.list()).isEmpty();
    }

    @Test
    void a_change_of_an_older_version_is_refused() {
        Freeze freeze = freeze(FreezeScope.FLEET, null, null);
        assertThat(freezes.change(freeze.id(), Expected.of(0), "longer", LATER, BY))
                .isInstanceOf(Saved.Done.class);
        assertThat(freezes.change(freeze.id(), Expected.of(0), "again", null, BY))
                .isEqualTo(new Saved.Stale<>(1));
        assertThat(freezes.find(freeze.id()).orElseThrow().value().reason()).isEqualTo("longer");
    }

    private Freeze freeze(FreezeScope scope, @Nullable String subject, @Nullable Instant until) {
        return freezes.freeze(scope, subject, "Cyber Week", until, BY)
                .done()
                .map(Versioned::value)
                .orElseThrow();
    }
}
