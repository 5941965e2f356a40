package io.clm.core.roll;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sizes of the groups. The record is always written before a size is raised and after it has been lowered, so a
 * group that is larger than its record says was scaled out by somebody else, and that is kept. One that is smaller than
 * its original size was scaled in by somebody else, and that is kept too.
 */
final class Sizes {

    static final String REBALANCE = "AZRebalance";

    private Sizes() {}

    /** The size of the group without our surge. */
    static int base(GroupView group) {
        return group.record() == null ? group.desired() : group.record().desired();
    }

    static int readyAtStart(GroupView group) {
        return group.record() == null ? 0 : group.record().ready();
    }

    /** The size that the record speaks of, surge included: more than desired for the moment before it is asked for. */
    static int recorded(GroupView group) {
        SizeRecord record = group.record();
        return record == null ? group.desired() : record.desired() + record.surge();
    }

    /** Instances that the group has been asked for on top of its original size. */
    static int extra(GroupView group) {
        return group.desired() - base(group);
    }

    /** The record of a group that the roll has not touched yet. */
    private static RollStep.RecordSize first(GroupView group, PoolState state) {
        int ready = PoolState.count(
                state.members(),
                member -> member.isAvailable() && member.group().equals(group.name()));
        boolean rebalance = !group.suspended().contains(REBALANCE);
        return new RollStep.RecordSize(
                group.name(),
                new SizeRecord(group.min(), group.max(), group.desired(), ready, 0, rebalance, state.now()));
    }

    /** Writes the records that are missing; whether there were any. */
    static boolean begin(PoolState state, Steps steps) {
        List<RollStep.RecordSize> records = state.view().groups().stream()
                .filter(group -> group.record() == null)
                .map(group -> first(group, state))
                .toList();
        steps.addAll(records);
        return !records.isEmpty();
    }

    /** Writes what somebody else has changed into the records; whether there was anything. */
    static boolean adopt(PoolState state, Steps steps) {
        List<RollStep> records = state.view().groups().stream()
                .flatMap(group -> adopted(group, state).stream())
                .toList();
        steps.addAll(records);
        return !records.isEmpty();
    }

    private static Optional<RollStep> adopted(GroupView group, PoolState state) {
        return Optional.ofNullable(group.record()).flatMap(record -> adopted(group, record, state));
    }

    /** Sets every recorded group back. */
    static void restore(PoolState state, Steps steps) {
        for (GroupView group : state.view().groups()) {
            SizeRecord record = group.record();
            if (record != null) {
                steps.add(restored(group, record));
            }
        }
    }

    /** What brings the group to its original size and so much surge, as far as that means growing; else empty. */
    static Optional<RollStep> towards(GroupView group, int surge, PoolState state) {
        return Optional.ofNullable(group.record()).flatMap(record -> surged(group, record, surge, state));
    }

    /** The record after somebody else has changed the size. */
    private static Optional<RollStep> adopted(GroupView group, SizeRecord record, PoolState state) {
        int extra = extra(group);
        if (extra < 0) {
            return Optional.of(record(group, record, group.desired(), 0, state));
        }
        if (extra > record.surge()) {
            int base = Math.max(record.desired(), Math.min(group.desired() - record.surge(), record.max()));
            return Optional.of(record(group, record, base, group.desired() - base, state));
        }
        return Optional.empty();
    }

    private static Optional<RollStep> surged(GroupView group, SizeRecord record, int surge, PoolState state) {
        int wanted = Math.max(surge, extra(group));
        if (wanted != record.surge()) {
            return Optional.of(record(group, record, record.desired(), wanted, state));
        }
        int desired = record.desired() + surge;
        return desired > group.desired()
                ? Optional.of(
                        new RollStep.ScaleOut(group.name(), group.desired(), desired, Math.max(group.max(), desired)))
                : Optional.empty();
    }

    /** A group with surge replaces a machine: the new one has the whole time to come before the surge is called off. */
    static Optional<RollStep> renewed(GroupView group, PoolState state) {
        return Optional.ofNullable(group.record())
                .map(record -> record(group, record, record.desired(), record.surge(), state));
    }

    private static RollStep record(GroupView group, SizeRecord record, int desired, int surge, PoolState state) {
        return new RollStep.RecordSize(
                group.name(),
                new SizeRecord(
                        record.min(), record.max(), desired, record.ready(), surge, record.rebalance(), state.now()));
    }

    private static RollStep.Restore restored(GroupView group, SizeRecord record) {
        int desired = Math.min(group.desired(), record.desired());
        return new RollStep.Restore(
                group.name(), group.desired(), record.min(), record.max(), desired, record.rebalance());
    }

    static int of(Map<String, Integer> byGroup, GroupView group) {
        return byGroup.getOrDefault(group.name(), 0);
    }
}
