package io.clm.sandbox.seed;

import java.util.List;

/** A cluster that every sandbox begins with. */
public record SandboxCluster(
        String alias, String localId, String channel, String environment, int criticality, int workers) {

    public static final String ACCOUNT = "123456789012";
    public static final String REGION = "eu-central-1";

    /** Two for dev, one each for alpha and beta. */
    public static final List<SandboxCluster> ALL = List.of(
            new SandboxCluster("playground", "kube-1", "dev", "test", 1, 3),
            new SandboxCluster("workbench", "kube-2", "dev", "test", 1, 4),
            new SandboxCluster("platform", "kube-3", "alpha", "test", 2, 3),
            new SandboxCluster("shop", "kube-4", "beta", "production", 3, 3));

    public String id() {
        return "aws:" + ACCOUNT + ":" + REGION + ":" + localId;
    }

    public String apiServerUrl() {
        return "https://" + localId + ".clm.example.org";
    }
}
