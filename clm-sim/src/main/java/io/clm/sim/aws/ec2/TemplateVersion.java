package io.clm.sim.aws.ec2;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a launch template.
 *
 * @param data as CloudFormation writes {@code LaunchTemplateData}
 */
public record TemplateVersion(long number, @Nullable String description, Instant createdAt, Map<String, Object> data) {}
