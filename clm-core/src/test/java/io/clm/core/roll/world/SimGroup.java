package io.clm.core.roll.world;

import io.clm.core.roll.GroupView;
import io.clm.core.roll.SizeRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An Auto Scaling group. {@code expected} is the size it must have at the end, in a range where nobody can tell. */
final class SimGroup {

    final String name;
    final List<String> zones;
    final int firstMin;
    final int firstMax;
    int min;
    int max;
    int desired;
    int expectedLow;
    int expectedHigh;

    @Nullable
    SizeRecord record;

    final Set<String> suspended = new HashSet<>();

    SimGroup(String name, List<String> zones, int desired, int max) {
        this.name = name;
        this.zones = zones;
        this.firstMin = 0;
        this.firstMax = max;
        this.max = max;
        this.desired = desired;
        this.expectedLow = desired;
        this.expectedHigh = desired;
    }

    int extra() {
        return record == null ? 0 : desired - record.desired();
    }

    GroupView view() {
        return new GroupView(name, min, max, desired, record, suspended);
    }
}
