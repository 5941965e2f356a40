package io.clm.sim.aws.cloudformation.stack;

import org.jspecify.annotations.Nullable;

/** An output of a stack, evaluated. */
public record Output(
        String key,
        String value,
        @Nullable String description,
        @Nullable String exportName) {}
