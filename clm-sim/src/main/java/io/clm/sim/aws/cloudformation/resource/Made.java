package io.clm.sim.aws.cloudformation.resource;

import java.util.Map;

/**
 * A resource that is there.
 *
 * @param id its physical id
 * @param properties with which it was made
 * @param attributes for {@code Fn::GetAtt}
 */
public record Made(String id, Map<String, Object> properties, Map<String, String> attributes) {}
