package io.clm.sim.aws.cloudformation.stack;

import java.util.List;
import java.util.Map;

/**
 * What a stack is made of.
 *
 * @param template hash of the template's text
 * @param parameters all of them, with defaults
 */
public record Definition(
        String template, Map<String, String> parameters, Map<String, String> tags, List<String> capabilities) {}
