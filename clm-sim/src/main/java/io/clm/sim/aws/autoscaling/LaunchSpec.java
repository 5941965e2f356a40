package io.clm.sim.aws.autoscaling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a group launches.
 *
 * @param templateId its launch template, if named by id
 * @param templateName its launch template, if named by name
 * @param version a number, {@code $Latest} or {@code $Default}
 * @param types instance types that override the template's; the first is taken
 * @param mixed whether it was given as a mixed instances policy
 */
public record LaunchSpec(
        @Nullable String templateId,
        @Nullable String templateName,
        String version,
        List<String> types,
        boolean mixed) {}
