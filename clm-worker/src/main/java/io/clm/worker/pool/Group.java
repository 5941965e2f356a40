package io.clm.worker.pool;

import io.clm.core.roll.GroupView;
import io.clm.core.roll.SizeRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A group of machines as it is.
 *
 * @param pool the node pool it belongs to
 * @param suspended names of suspended processes
 */
public record Group(
        String name,
        String pool,
        int min,
        int max,
        int desired,
        Map<String, String> tags,
        Set<String> suspended,
        List<Machine> machines) {
    public Group {
        tags = Map.copyOf(tags);
        suspended = Set.copyOf(suspended);
        machines = List.copyOf(machines);
    }

    public GroupView view() {
        SizeRecord record = Optional.ofNullable(tags.get(SizeRecord.TAG))
                .flatMap(SizeRecord::parse)
                .orElse(null);
        return new GroupView(name, min, max, desired, record, suspended);
    }
}
