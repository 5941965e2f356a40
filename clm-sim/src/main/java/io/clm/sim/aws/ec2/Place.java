package io.clm.sim.aws.ec2;

/** Where an instance is. */
public record Place(String zone, String subnetId, String vpcId, String ip) {}
