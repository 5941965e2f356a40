package io.clm.worker.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.render.KubeObject;
import io.clm.core.render.Origin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApplyOrderTest {

    @Test
    void what_others_need_comes_first_and_webhooks_last() {
        assertThat(kinds(
                        "ValidatingWebhookConfiguration",
                        "Deployment",
                        "Service",
                        "PersistentVolumeClaim",
                        "StorageClass",
                        "ConfigMap",
                        "ClusterRoleBinding",
                        "ClusterRole",
                        "CustomResourceDefinition",
                        "Namespace"))
                .containsExactly(
                        "Namespace",
                        "CustomResourceDefinition",
                        "ClusterRole",
                        "ClusterRoleBinding",
                        "ConfigMap",
                        "StorageClass",
                        "PersistentVolumeClaim",
                        "Service",
                        "Deployment",
                        "ValidatingWebhookConfiguration");
    }

    @Test
    void a_budget_is_there_before_the_pods_it_covers() {
        assertThat(kinds("StatefulSet", "PodDisruptionBudget")).containsExactly("PodDisruptionBudget", "StatefulSet");
    }

    @Test
    void kinds_that_nobody_knows_go_with_the_workloads_in_the_order_written() {
        assertThat(kinds("Deployment", "Rocket", "DaemonSet", "APIService", "Secret"))
                .containsExactly("Secret", "Deployment", "Rocket", "DaemonSet", "APIService");
    }

    private static List<String> kinds(String... kinds) {
        List<KubeObject> objects =
                List.of(kinds).stream().map(ApplyOrderTest::object).toList();
        return ApplyOrder.of(objects).stream().map(KubeObject::kind).toList();
    }

    private static KubeObject object(String kind) {
        return new KubeObject("v1", kind, null, "x", Map.of(), new Origin("c", "c/x.yaml", 1, 1));
    }
}
