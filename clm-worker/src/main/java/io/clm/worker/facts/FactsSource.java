package io.clm.worker.facts;

import io.clm.core.registry.Cluster;
import io.clm.core.render.CloudFacts;

/** Looks facts up. Throws Unavailable or Refused ({@code io.clm.worker.outside}). */
@FunctionalInterface
public interface FactsSource {
    /** The facts of a cluster, but without the outputs of its main stack. */
    CloudFacts look(Cluster cluster);
}
