package io.clm.sim.aws.ec2;

/** What has become of an instance's Node. It only ever moves on: a Node never registers twice. */
public enum NodeState {
    /** There was none yet. */
    NONE,
    /** The machine is up and its Node is being registered, or would be if the API answered. */
    BOOTED,
    REGISTERED,
    /** Deleted, or never to come. */
    REMOVED
}
