package io.clm.worker.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadinessTest {

    /** A kind, its spec, its status, and what is missing. */
    record Row(String kind, Map<String, Object> spec, Map<String, Object> status, String missing) {
        @Override
        public String toString() {
            return kind + (missing.isEmpty() ? " is ready" : " " + missing);
        }
    }

    static Stream<Row> rows() {
        Map<String, Object> three = Map.of("replicas", 3);
        return Stream.of(
                new Row("Deployment", three, Map.of("observedGeneration", 1), "has not been seen by its controller"),
                new Row("Deployment", three, deployment(3, 2, 2), "2 of 3 pods are updated"),
                new Row("Deployment", three, deployment(4, 3, 3), "still has old pods"),
                new Row("Deployment", three, deployment(3, 3, 2), "2 of 3 pods are available"),
                new Row("Deployment", three, deployment(3, 3, 3), ""),
                new Row("Deployment", Map.of(), deployment(1, 1, 0), "0 of 1 pods are available"),
                new Row("DaemonSet", Map.of(), daemons(1, 2), "1 of 2 pods are updated"),
                new Row("DaemonSet", Map.of(), daemons(2, 1), "1 of 2 pods are available"),
                new Row("DaemonSet", Map.of("updateStrategy", Map.of("type", "OnDelete")), daemons(0, 0), ""),
                new Row(
                        "StatefulSet",
                        three,
                        Map.of("observedGeneration", 2, "readyReplicas", 2),
                        "2 of 3 pods are ready"),
                new Row(
                        "StatefulSet",
                        three,
                        Map.of("observedGeneration", 2, "readyReplicas", 3, "updatedReplicas", 1),
                        "1 of 3 pods are updated"),
                new Row("CustomResourceDefinition", Map.of(), Map.of(), "is not Established"),
                new Row("Namespace", Map.of(), Map.of("phase", "Terminating"), "is not active"),
                new Row("ConfigMap", Map.of(), Map.of(), ""));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void is_there_when_its_controller_says_so_of_the_newest_generation(Row row) {
        Map<String, Object> object = Map.of(
                "kind", row.kind(), "metadata", Map.of("generation", 2), "spec", row.spec(), "status", row.status());
        assertThat(Readiness.missing(object).orElse("")).isEqualTo(row.missing());
    }

    @Test
    void a_kind_that_is_established_can_be_used() {
        Map<String, Object> established = Map.of("type", "Established", "status", "True");
        Map<String, Object> definition =
                Map.of("kind", "CustomResourceDefinition", "status", Map.of("conditions", List.of(established)));
        assertThat(Readiness.missing(definition)).isEmpty();
    }

    private static Map<String, Object> deployment(int all, int updated, int available) {
        return Map.of(
                "observedGeneration", 2, "replicas", all, "updatedReplicas", updated, "availableReplicas", available);
    }

    private static Map<String, Object> daemons(int updated, int available) {
        return Map.of(
                "observedGeneration",
                2,
                "desiredNumberScheduled",
                2,
                "updatedNumberScheduled",
                updated,
                "numberAvailable",
                available);
    }
}
