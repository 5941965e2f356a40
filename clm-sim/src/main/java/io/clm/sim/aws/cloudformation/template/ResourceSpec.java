package io.clm.sim.aws.cloudformation.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a template says of a resource, not yet evaluated.
 *
 * @param condition under which it exists; null: always
 * @param retained whether deleting it leaves it where it is
 */
public record ResourceSpec(
        String logicalId,
        String type,
        Map<String, Object> properties,
        List<String> dependsOn,
        @Nullable String condition,
        boolean retained,
        Map<String, Object> metadata) {}
