package io.clm.core.registry;

import static io.clm.core.registry.LifecycleStatus.CREATING;
import static io.clm.core.registry.LifecycleStatus.DECOMMISSIONED;
import static io.clm.core.registry.LifecycleStatus.DECOMMISSION_REQUESTED;
import static io.clm.core.registry.LifecycleStatus.READY;
import static io.clm.core.registry.LifecycleStatus.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LifecycleTest {

    static Stream<Arguments> clusters() {
        return Stream.of(
                argumentSet(
                        "what is wanted may come, or be given up",
                        REQUESTED,
                        EnumSet.of(CREATING, READY, DECOMMISSION_REQUESTED, DECOMMISSIONED)),
                argumentSet(
                        "what is being built is taken down first", CREATING, EnumSet.of(READY, DECOMMISSION_REQUESTED)),
                argumentSet("what is there is taken down first", READY, EnumSet.of(DECOMMISSION_REQUESTED)),
                argumentSet(
                        "a wish to leave may be withdrawn", DECOMMISSION_REQUESTED, EnumSet.of(READY, DECOMMISSIONED)),
                argumentSet("what is gone stays gone", DECOMMISSIONED, EnumSet.noneOf(LifecycleStatus.class)));
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void a_cluster_goes_these_ways_and_no_other(LifecycleStatus from, Set<LifecycleStatus> legal) {
        assertThat(ClusterLifecycle.after(from)).isEqualTo(legal);
        for (LifecycleStatus to : LifecycleStatus.values()) {
            assertThat(ClusterLifecycle.allows(from, to))
                    .as(from + " to " + to)
                    .isEqualTo(from == to || legal.contains(to));
        }
    }

    static Stream<Arguments> accounts() {
        return Stream.of(
                argumentSet("requested", REQUESTED, EnumSet.of(CREATING, READY, DECOMMISSIONED)),
                argumentSet("creating", CREATING, EnumSet.of(READY, DECOMMISSIONED)),
                argumentSet("ready", READY, EnumSet.of(DECOMMISSIONED)),
                argumentSet("decommissioned", DECOMMISSIONED, EnumSet.noneOf(LifecycleStatus.class)));
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void an_account_goes_these_ways_and_no_other(LifecycleStatus from, Set<LifecycleStatus> legal) {
        for (LifecycleStatus to : LifecycleStatus.values()) {
            assertThat(AccountLifecycle.allows(from, to))
                    .as(from + " to " + to)
                    .isEqualTo(from == to || legal.contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_leads_back_to_requested(LifecycleStatus from) {
        assertThat(ClusterLifecycle.after(from)).doesNotContain(REQUESTED);
        assertThat(AccountLifecycle.after(from)).doesNotContain(REQUESTED, DECOMMISSION_REQUESTED);
    }

    @Test
    void nobody_requests_that_an_account_be_decommissioned() {
        assertThat(AccountLifecycle.STATUSES).containsExactlyInAnyOrder(REQUESTED, CREATING, READY, DECOMMISSIONED);
    }
}
