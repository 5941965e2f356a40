package io.clm.sim.aws.ec2;

import java.time.Instant;

/**
 * With what an instance was launched.
 *
 * @param templateId its launch template
 * @param templateName the template's name
 * @param version the version's number at that time
 * @param at when
 */
public record Launch(String templateId, String templateName, long version, String imageId, String type, Instant at) {}
