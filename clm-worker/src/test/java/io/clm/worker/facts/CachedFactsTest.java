package io.clm.worker.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.render.CloudFacts;
import io.clm.core.render.Fact;
import io.clm.core.render.Want;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CachedFactsTest {
    private static final Want A = new Want.MachineType("a");
    private static final Want B = new Want.MachineType("b");
    private static final Cluster ONE = cluster("aws:1", "eu-central-1");

    private final List<Set<Want>> asked = new ArrayList<>();
    private final Time time = new Time();
    private final CachedFacts facts = new CachedFacts(new Source(), Duration.ofSeconds(60), time);

    private final class Source implements FactsSource {
        @Override
        public CloudFacts network(Cluster cluster) {
            asked.add(Set.of());
            return CloudFacts.none();
        }

        @Override
        public Map<Want, List<Fact>> ask(Cluster cluster, Set<Want> wants) {
            asked.add(wants);
            Map<Want, List<Fact>> answers = new HashMap<>();
            wants.forEach(want -> answers.put(want, List.of()));
            return answers;
        }
    }

    private static final class Time extends Clock {
        private Instant now = Instant.parse("2026-11-26T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void asks_only_for_what_is_not_known_also_of_what_there_is_not() {
        assertThat(facts.ask(ONE, Set.of(A))).containsOnlyKeys(A);
        assertThat(facts.ask(ONE, Set.of(A, B))).containsOnlyKeys(A, B);
        assertThat(facts.ask(ONE, Set.of(A, B))).containsOnlyKeys(A, B);
        assertThat(asked).containsExactly(Set.of(A), Set.of(B));
    }

    @Test
    void a_control_plane_that_is_not_there_yet_is_looked_for_again() {
        Want controlPlane = new Want.ControlPlane("kube");
        facts.ask(ONE, Set.of(controlPlane));
        facts.ask(ONE, Set.of(controlPlane));
        assertThat(asked).hasSize(2);
    }

    @Test
    void clusters_of_an_account_and_region_share_others_do_not() {
        facts.ask(ONE, Set.of(A));
        facts.ask(cluster("aws:1", "eu-west-1"), Set.of(A));
        facts.ask(cluster("aws:2", "eu-central-1"), Set.of(A));
        facts.ask(cluster("aws:1", "eu-central-1"), Set.of(A));
        assertThat(asked).hasSize(3);
    }

    @Test
    void forgets_after_a_while() {
        facts.ask(ONE, Set.of(A));
        facts.network(ONE);
        time.now = time.now.plusSeconds(59);
        facts.network(ONE);
        facts.ask(ONE, Set.of(A));
        assertThat(asked).hasSize(2);
        time.now = time.now.plusSeconds(1);
        facts.network(ONE);
        facts.ask(ONE, Set.of(A));
        assertThat(asked).hasSize(4);
    }

    @Test
    void what_is_kept_too_long_is_gone_from_memory_with_the_next_look() {
        Kept<String, String> kept = new Kept<>(Duration.ofSeconds(60), time);
        kept.put("a", "plaintext");
        time.now = time.now.plusSeconds(61);
        assertThat(kept.find("b")).isEmpty();
        assertThat(kept.size()).isZero();
    }

    private static Cluster cluster(String account, String region) {
        return new Cluster(
                account + ":" + region + ":kube",
                "kube",
                account,
                region,
                "kube",
                "zalando-aws",
                "https://kube.example.org",
                "dev",
                "test",
                2,
                LifecycleStatus.READY,
                ClusterStatus.empty(),
                ConfigItems.empty(),
                List.of(),
                new TreeMap<>(),
                Cluster.Mode.MANAGE,
                Instant.EPOCH);
    }
}
