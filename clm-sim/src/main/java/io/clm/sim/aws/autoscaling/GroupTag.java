package io.clm.sim.aws.autoscaling;

/** A tag of a group; a propagating one goes to the instances launched from then on. */
public record GroupTag(String value, boolean propagate) {}
