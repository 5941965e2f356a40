package io.clm.core.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.LifecycleStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FreezesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Cluster CLUSTER = new Cluster(
            "aws:1:r:kube-1",
            "one",
            "aws:1",
            "r",
            "kube-1",
            "p",
            "https://x",
            "dev",
            "test",
            1,
            LifecycleStatus.READY,
            ClusterStatus.empty(),
            ConfigItems.empty(),
            List.of(),
            new TreeMap<>(),
            Cluster.Mode.MANAGE,
            NOW);

    static Stream<Arguments> cases() {
        return Stream.of(
                argumentSet("the fleet", freeze(FreezeScope.FLEET, null, null), true),
                argumentSet("its channel", freeze(FreezeScope.CHANNEL, "dev", null), true),
                argumentSet("another channel", freeze(FreezeScope.CHANNEL, "beta", null), false),
                argumentSet("itself", freeze(FreezeScope.CLUSTER, "aws:1:r:kube-1", LATER), true),
                argumentSet("another cluster", freeze(FreezeScope.CLUSTER, "aws:1:r:kube-2", LATER), false),
                argumentSet("over at this instant", freeze(FreezeScope.FLEET, null, NOW), false),
                argumentSet("over since", freeze(FreezeScope.FLEET, null, NOW.minusSeconds(1)), false));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_freeze_holds_what_it_is_for_as_long_as_it_lasts(Freeze freeze, boolean holds) {
        assertThat(new Freezes(List.of(freeze)).of(CLUSTER, NOW))
                .isEqualTo(holds ? Optional.of(freeze) : Optional.empty());
    }

    @Test
    void of_several_the_one_that_lasts_longest_is_named() {
        Freeze hour = freeze(FreezeScope.FLEET, null, LATER);
        Freeze day = freeze(FreezeScope.CLUSTER, CLUSTER.id(), NOW.plusSeconds(86_400));
        Freeze open = freeze(FreezeScope.CHANNEL, "dev", null);
        assertThat(new Freezes(List.of(hour, day)).of(CLUSTER, NOW)).contains(day);
        assertThat(new Freezes(List.of(hour, open, day)).of(CLUSTER, NOW)).contains(open);
    }

    @Test
    void says_who_froze_what_until_when_and_why() {
        assertThat(freeze(FreezeScope.CHANNEL, "dev", LATER).text())
                .isEqualTo("Channel dev is frozen by jane until 2026-11-26T11:00:00Z: Cyber Week");
        assertThat(freeze(FreezeScope.FLEET, null, null).text())
                .isEqualTo("The fleet is frozen by jane until somebody lifts it: Cyber Week");
    }

    private static Freeze freeze(FreezeScope scope, @Nullable String subject, @Nullable Instant until) {
        return new Freeze(
                new UUID(0, scope.ordinal()), scope, subject, "Cyber Week", "jane", NOW.minusSeconds(60), until);
    }
}
