package io.clm.cli.input;

import io.clm.core.registry.Cluster;

/** A cluster of a registry file, and what the file says of its account. */
public record ClusterEntry(Cluster cluster, String owner, String accountName) {}
