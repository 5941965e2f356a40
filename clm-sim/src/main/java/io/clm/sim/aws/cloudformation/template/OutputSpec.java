package io.clm.sim.aws.cloudformation.template;

import org.jspecify.annotations.Nullable;

/** What a template says of an output, not yet evaluated. */
public record OutputSpec(
        String key,
        Object value,
        @Nullable String description,
        @Nullable Object exportName,
        @Nullable String condition) {}
