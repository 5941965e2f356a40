package io.clm.sim.aws.cloudformation.template;

import java.util.List;

/** What the names in a template stand for at a time. */
public interface Names {

    /** A parameter's or pseudo parameter's value (a text or a list of texts), or a resource's physical id. */
    Object ref(String name);

    /** A resource's attribute. */
    Object attribute(String resource, String attribute);

    /** What another stack exports. */
    Object imported(String export);

    /** The zones of a region; of the stack's own when the name is empty. */
    List<String> zones(String region);
}
