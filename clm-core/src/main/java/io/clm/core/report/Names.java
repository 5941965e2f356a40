package io.clm.core.report;

import io.clm.core.registry.Cluster;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is a cluster's own in a text, put aside, so that two clusters' texts can be compared. */
final class Names {
    private static final int SHORTEST = 4;

    private final List<String> own = new ArrayList<>();

    Names(Cluster cluster) {
        add(cluster.id());
        add(cluster.id().replace(':', '-'));
        add(cluster.localId());
        add(cluster.alias());
        add(cluster.infrastructureAccount());
        add(cluster.infrastructureAccount()
                .substring(cluster.infrastructureAccount().indexOf(':') + 1));
        add(host(cluster.apiServerUrl()));
        own.sort(Comparator.comparingInt(String::length).reversed());
    }

    private void add(String name) {
        if (name.length() >= SHORTEST && !own.contains(name)) {
            own.add(name);
        }
    }

    private static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host.substring(host.indexOf('.') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    String general(String text) {
        String general = text;
        for (String name : own) {
            general = general.replace(name, "‹own›");
        }
        return general;
    }
}
