package io.clm.core.roll;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An Auto Scaling group as observed.
 *
 * @param record what it was like when the roll began; null before that
 * @param suspended names of its suspended processes, such as {@code AZRebalance}
 */
public record GroupView(
        String name,
        int min,
        int max,
        int desired,
        @Nullable SizeRecord record,
        Set<String> suspended) {

    public GroupView {
        suspended = Set.copyOf(suspended);
    }
}
