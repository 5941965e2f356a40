package io.clm.core.roll;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The old nodes in the order in which they go: those under drain, those that can start, those that were parked, those
 * that wait for a zone, those that are parked and still blocked; among equals the unready ones first, then those whose
 * group has its surge already, then those in the emptiest zone, then the oldest. What is replaced comes back in the
 * emptiest zone, and the last one, which is not replaced, has to be in the fullest.
 */
final class Candidates {

    private final PoolState state;
    private final List<Member> ordered;

    Candidates(PoolState state, List<Member> old) {
        this.state = state;
        Zones zones = new Zones(state.members());
        Set<String> surged = state.view().groups().stream()
                .filter(group -> Sizes.recorded(group) > Sizes.base(group))
                .map(GroupView::name)
                .collect(Collectors.toSet());
        this.ordered = old.stream()
                .sorted(Comparator.comparingInt(this::rank)
                        .thenComparing(Member::isAvailable)
                        .thenComparing(member -> !surged.contains(member.group()))
                        .thenComparingInt(zones::beside)
                        .thenComparing(member -> member.instance().launchedAt())
                        .thenComparing(Member::id))
                .toList();
    }

    private int rank(Member member) {
        if (member.isDraining()) {
            return 0;
        }
        if (member.isParked() && member.isBlocked()) {
            return 4;
        }
        if (waitsForZone(member)) {
            return 3;
        }
        return member.isParked() ? 2 : 1;
    }

    List<Member> waiting() {
        return ordered.stream().filter(member -> !member.isDraining()).toList();
    }

    /** Those that would get on if one that is stuck made room. */
    int betterThanStuck() {
        return (int) ordered.stream()
                .map(this::rank)
                .filter(rank -> rank == 1 || rank == 2)
                .count();
    }

    /** The surge that each group should have now: one for each node that is under drain or next. */
    Map<String, Integer> surge() {
        int parallel = Math.max(1, Canary.allowed(state, ordered.size()));
        Map<String, Integer> byGroup = new HashMap<>();
        Stream.concat(
                        ordered.stream().filter(Member::isDraining),
                        waiting().stream().limit(Math.max(0, parallel - draining())))
                .filter(Member::needsSurge)
                .limit(state.limits().surge())
                .forEach(member -> byGroup.merge(member.group(), 1, Integer::sum));
        return byGroup;
    }

    int draining() {
        return PoolState.count(ordered, Member::isDraining);
    }

    /** Volumes do not leave their zone; so long as anything else moves, the node waits for a replacement there. */
    boolean waitsForZone(Member member) {
        return member.hasVolumes()
                && member.isAvailable()
                && state.limits().surge() > 0
                && state.current().stream()
                        .noneMatch(other -> other.isAvailable() && other.zone().equals(member.zone()))
                && state.now().isBefore(zoneWaitEnd());
    }

    /** Counted from the last time that anything moved. */
    Instant zoneWaitEnd() {
        boolean moving = state.old().stream().anyMatch(member -> member.isDraining() && !member.isStuck())
                || state.current().stream().anyMatch(member -> !member.isReady())
                || !state.isComplete();
        return moving ? Instant.MAX : lastMove().plus(state.policy().zoneWait());
    }

    private Instant lastMove() {
        return Stream.concat(
                        state.view().groups().stream()
                                .flatMap(group -> Stream.ofNullable(group.record()))
                                .map(SizeRecord::at),
                        state.current().stream()
                                .flatMap(member -> Stream.ofNullable(member.node()))
                                .map(NodeView::readyChangedAt))
                .max(Instant::compareTo)
                .orElse(state.now());
    }
}
