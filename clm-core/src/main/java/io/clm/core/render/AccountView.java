package io.clm.core.render;

import io.clm.core.registry.Cluster;
import java.util.List;

/**
 * What templates may know of a cluster's infrastructure account.
 *
 * @param clusters all of the account in the order of their creation, the one that is rendered included
 */
public record AccountView(String name, String owner, List<Cluster> clusters) {

    public AccountView {
        clusters = List.copyOf(clusters);
    }

    /** An account of which nothing is known but its clusters. */
    public static AccountView of(List<Cluster> clusters) {
        return new AccountView("", "", clusters);
    }
}
