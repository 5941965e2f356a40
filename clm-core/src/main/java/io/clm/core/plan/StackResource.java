package io.clm.core.plan;

import java.util.Map;
import java.util.Set;

/** A resource of a template. */
record StackResource(String id, Map<String, Object> body) {
    private static final Set<String> LAUNCH =
            Set.of("AWS::EC2::LaunchTemplate", "AWS::AutoScaling::LaunchConfiguration");

    String type() {
        return String.valueOf(body.getOrDefault("Type", ""));
    }

    Map<String, Object> properties() {
        return StackTree.map(body.get("Properties"));
    }

    /** {@code Retain}, {@code Snapshot} or {@code Delete}; empty when nothing is said. */
    String policy(String name) {
        return body.get(name) instanceof String text ? text : "";
    }

    /** What machines are launched from. */
    boolean isLaunchSpec() {
        return LAUNCH.contains(type());
    }
}
