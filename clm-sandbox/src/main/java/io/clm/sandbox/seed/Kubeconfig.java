package io.clm.sandbox.seed;

/** The text of a kubeconfig for one cluster of the simulated cloud. */
public final class Kubeconfig {

    private Kubeconfig() {}

    public static String of(String name, String server) {
        return """
                apiVersion: v1
                kind: Config
                clusters:
                  - name: %1$s
                    cluster:
                      server: %2$s
                contexts:
                  - name: %1$s
                    context:
                      cluster: %1$s
                      user: %1$s
                      namespace: default
                current-context: %1$s
                users:
                  - name: %1$s
                    user: {}
                """.formatted(name, server);
    }
}
