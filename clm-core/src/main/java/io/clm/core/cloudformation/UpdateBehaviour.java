package io.clm.core.cloudformation;

/** What CloudFormation does to a resource when a property changes. */
public enum UpdateBehaviour {
    /** The resource stays. */
    IN_PLACE,
    /** A new one is made, the old one is deleted. */
    REPLACE,
    /** One of the two, by what changes in it or by other properties. */
    CONDITIONAL,
    /** The bundled schemas do not know the property. */
    UNKNOWN
}
