package io.clm.core.plan;

import org.jspecify.annotations.Nullable;

/**
 * One field that changes.
 *
 * @param path such as {@code spec.template.spec.containers[name=dns].image}
 * @param before compact JSON of the value; null when the field is new
 * @param after compact JSON of the value; null when the field goes
 */
public record FieldChange(
        String path, @Nullable String before, @Nullable String after) {}
