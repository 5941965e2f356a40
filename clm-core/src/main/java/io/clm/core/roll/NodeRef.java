package io.clm.core.roll;

/**
 * One node as it was observed. Every write to it carries uid and version as preconditions, so that a step that comes
 * late or twice has no effect.
 *
 * @param version {@code metadata.resourceVersion}
 */
public record NodeRef(String name, String uid, String version) {

    /** Such as {@code node/ip-10-0-0-7}. */
    public String subject() {
        return "node/" + name;
    }
}
