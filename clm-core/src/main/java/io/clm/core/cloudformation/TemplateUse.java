package io.clm.core.cloudformation;

import io.clm.core.yaml.YamlNode;

/**
 * A place that names something of the template.
 *
 * @param name the logical id, the condition, or the mapping
 * @param detail the attribute asked for, or a mapping's key; empty where there is none
 * @param section in which part of the template
 * @param owner the entry of that part
 */
record TemplateUse(Kind kind, String name, String detail, YamlNode at, String section, String owner) {

    /** What is named. */
    enum Kind {
        /** A parameter or a resource. */
        REF,
        ATTRIBUTE,
        /** A resource that must be made first. */
        DEPENDENCY,
        CONDITION,
        MAPPING,
        /** A function that nobody knows. */
        UNKNOWN_FUNCTION
    }
}
