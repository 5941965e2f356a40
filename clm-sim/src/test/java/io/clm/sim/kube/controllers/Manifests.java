package io.clm.sim.kube.controllers;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Objects for tests. */
public final class Manifests {
    private Manifests() {}

    /** An object from YAML; in the namespace default unless it says otherwise. */
    public static ObjectNode yaml(String text) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(text);
        ObjectNode object = JsonMapper.shared().valueToTree(tree);
        if (Meta.namespace(object).isEmpty()) {
            Meta.of(object).put("namespace", "default");
        }
        return object;
    }

    public static ObjectNode node(String name, String zone) {
        return yaml("""
                apiVersion: v1
                kind: Node
                metadata:
                  name: %s
                  labels: {topology.kubernetes.io/zone: %s, node.kubernetes.io/instance-type: m5.large}
                """.formatted(name, zone));
    }

    public static ObjectNode pod(String name) {
        return yaml("""
                apiVersion: v1
                kind: Pod
                metadata: {name: %s, labels: {app: %s}}
                spec:
                  terminationGracePeriodSeconds: 30
                  containers: [{name: main, image: 'example/app:1'}]
                """.formatted(name, name));
    }

    public static ObjectNode deployment(String name, int replicas) {
        return yaml("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %1$s}
                spec:
                  replicas: %2$d
                  selector: {matchLabels: {app: %1$s}}
                  template:
                    metadata: {labels: {app: %1$s}}
                    spec:
                      terminationGracePeriodSeconds: 30
                      containers: [{name: main, image: 'example/app:1'}]
                """.formatted(name, replicas));
    }

    /** Changes the image in the pod template of a workload. */
    public static void setImage(ObjectNode workload, String image) {
        ObjectNode container =
                (ObjectNode) Json.at(workload, "spec.template.spec.containers").get(0);
        container.put("image", image);
    }

    public static ObjectNode budget(String name, String rule) {
        return yaml("""
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: {name: %1$s}
                spec:
                  %2$s
                  selector: {matchLabels: {app: %1$s}}
                """.formatted(name, rule));
    }
}
