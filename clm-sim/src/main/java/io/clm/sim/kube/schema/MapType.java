package io.clm.sim.kube.schema;

/** Any keys, values of one type; an atomic one is owned and replaced as a whole. */
public record MapType(Type element, boolean atomic) implements Type {}
