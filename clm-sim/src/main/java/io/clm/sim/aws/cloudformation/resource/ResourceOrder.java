package io.clm.sim.aws.cloudformation.resource;

import io.clm.sim.aws.Scope;
import java.time.Instant;
import java.util.Map;

/**
 * What a stack wants of a resource.
 *
 * @param properties evaluated, with what {@link ResourceKind#effective} added
 */
public record ResourceOrder(
        Scope scope,
        String stackId,
        String stackName,
        Map<String, String> stackTags,
        String logicalId,
        String type,
        Map<String, Object> properties,
        Instant now) {

    public ResourceOrder with(Map<String, Object> other) {
        return new ResourceOrder(scope, stackId, stackName, stackTags, logicalId, type, other, now);
    }
}
