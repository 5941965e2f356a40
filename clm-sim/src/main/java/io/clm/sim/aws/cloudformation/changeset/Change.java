package io.clm.sim.aws.cloudformation.changeset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would happen to one resource.
 *
 * @param action {@code Add}, {@code Modify} or {@code Remove}
 * @param replacement {@code True}, {@code False} or {@code Conditional}; null when it is not a modification
 */
public record Change(
        String action,
        String logicalId,
        @Nullable String physicalId,
        String type,
        @Nullable String replacement,
        List<ChangeDetail> details) {}
