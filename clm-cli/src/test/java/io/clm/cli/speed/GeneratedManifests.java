package io.clm.cli.speed;

/** The made-up repository's components. */
final class GeneratedManifests {

    private static final int SETTINGS = 40;

    private GeneratedManifests() {}

    static String rbac(int component) {
        return numbered(component, """
                apiVersion: v1
                kind: ServiceAccount
                metadata: {name: part-N, namespace: kube-system}
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: part-N}
                rules:
                - {apiGroups: [""], resources: [pods, nodes, services], verbs: [get, list, watch]}
                - {apiGroups: [apps], resources: [deployments], verbs: [get, list, watch, patch]}
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata: {name: part-N}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: part-N}
                subjects: [{kind: ServiceAccount, name: part-N, namespace: kube-system}]
                """);
    }

    /** Every third knows the cluster's name, so that its text is each cluster's own. */
    static String config(int component) {
        StringBuilder text = new StringBuilder(numbered(
                component,
                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: part-N, namespace: kube-system}\ndata:\n"));
        for (int i = 0; i < SETTINGS; i++) {
            text.append("  setting-")
                    .append(i)
                    .append(": \"value {{ printf \"%03d\" ")
                    .append(i)
                    .append(" }}\"\n");
        }
        return text + (component % 3 == 0 ? "  cluster: \"{{ .Cluster.ID }}\"\n" : "");
    }

    static String deployment(int component, int version) {
        return numbered(component, """
                {{ if eq .Cluster.ConfigItems.part_N_enabled "true" }}
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: part-N
                  namespace: kube-system
                  labels: {application: part-N, version: "vVERSION"}
                spec:
                  replicas: {{ .Cluster.ConfigItems.part_N_replicas }}
                  selector: {matchLabels: {application: part-N}}
                  template:
                    metadata:
                      labels: {application: part-N, version: "vVERSION"}
                      annotations: {config/hash: "{{ manifestHash "config.yaml" }}"}
                    spec:
                      serviceAccountName: part-N
                      containers:
                      - name: main
                        image: "registry.example.org/part-N:vVERSION"
                        args:
                        - --region={{ .Cluster.Region }}
                        - --log-level={{ .Cluster.ConfigItems.part_N_level }}
                        {{- range split "alpha,beta,gamma" "," }}
                        - --feature={{ . }}
                        {{- end }}
                        resources:
                          requests: {cpu: "{{ .Cluster.ConfigItems.part_N_cpu }}", memory: "{{ .Cluster.ConfigItems.part_N_memory }}"}
                          limits: {cpu: "{{ scaleQuantity .Cluster.ConfigItems.part_N_cpu 2.0 }}", memory: "{{ .Cluster.ConfigItems.part_N_memory }}"}
                {{ end }}
                """).replace("VERSION", String.valueOf(version));
    }

    private static String numbered(int component, String text) {
        return text.replace("part-N", "part-" + component).replace("part_N", "part_" + component);
    }
}
