package io.clm.sim.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fault that was switched on.
 *
 * @param id to switch it off by
 * @param since when it was switched on
 * @param until when it goes by itself; null: it stays
 * @param fault what goes wrong
 * @param caught ids of the instances that it has caught, where it catches instances
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActiveFault(
        String id, Instant since, @Nullable Instant until, Fault fault, List<String> caught) {

    boolean activeAt(Instant now) {
        return until == null || now.isBefore(until);
    }

    ActiveFault catching(String instance) {
        var more = new ArrayList<>(caught);
        more.add(instance);
        return new ActiveFault(id, since, until, fault, List.copyOf(more));
    }
}
