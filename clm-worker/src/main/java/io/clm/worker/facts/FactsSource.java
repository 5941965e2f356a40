package io.clm.worker.facts;

import io.clm.core.registry.Cluster;
import io.clm.core.render.CloudFacts;
import io.clm.core.render.Fact;
import io.clm.core.render.Want;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks facts up. Throws Unavailable or Refused ({@code io.clm.worker.outside}). */
public interface FactsSource {
    /** The network a cluster lives in: what every rendering needs. */
    CloudFacts network(Cluster cluster);

    /** What the cloud says of each; no facts of what there is not. */
    Map<Want, List<Fact>> ask(Cluster cluster, Set<Want> wants);
}
