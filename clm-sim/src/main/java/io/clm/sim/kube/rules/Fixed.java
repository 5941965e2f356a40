package io.clm.sim.kube.rules;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What may not change once an object exists. */
final class Fixed {
    private static final String IMMUTABLE = "field is immutable";
    private static final Map<String, List<String>> FIELDS = Map.of(
            Kinds.DEPLOYMENT.groupResource(), List.of("spec.selector"),
            Kinds.REPLICA_SET.groupResource(), List.of("spec.selector"),
            Kinds.DAEMON_SET.groupResource(), List.of("spec.selector"),
            Kinds.JOB.groupResource(), List.of("spec.selector", "spec.completions", "spec.template"),
            Kinds.PRIORITY_CLASS.groupResource(), List.of("value"),
            Kinds.SECRET.groupResource(), List.of("type"));
    private static final Set<String> CHANGEABLE_OF_STATEFUL_SETS = Set.of(
            "replicas",
            "ordinals",
            "template",
            "updateStrategy",
            "revisionHistoryLimit",
            "persistentVolumeClaimRetentionPolicy",
            "minReadySeconds");

    private final JsonNode current;
    private final ObjectNode wanted;
    private final List<Failures.Cause> causes = new ArrayList<>();

    private Fixed(JsonNode current, ObjectNode wanted) {
        this.current = current;
        this.wanted = wanted;
    }

    static List<Failures.Cause> violations(ResourceKind kind, JsonNode current, ObjectNode wanted) {
        Fixed fixed = new Fixed(current, wanted);
        for (String path : FIELDS.getOrDefault(kind.groupResource(), List.of())) {
            fixed.same(path, IMMUTABLE);
        }
        switch (kind.groupResource()) {
            case "rolebindings.rbac.authorization.k8s.io", "clusterrolebindings.rbac.authorization.k8s.io" ->
                fixed.same("roleRef", "cannot change roleRef");
            case "services" -> fixed.clusterIp();
            case "statefulsets.apps" -> fixed.statefulSet();
            case "configmaps", "secrets" -> fixed.sealedData();
            case "pods" -> fixed.pod();
            default -> {}
        }
        return fixed.causes;
    }

    private void same(String path, String why) {
        JsonNode now = Json.at(wanted, path);
        if (!now.equals(Json.at(current, path))) {
            causes.add(new Failures.Cause("FieldValueInvalid", "Invalid value: " + now + ": " + why, path));
        }
    }

    private void clusterIp() {
        String before = Json.text(current, "spec.clusterIP");
        String type = Json.text(wanted, "spec.type");
        if (!before.isEmpty() && !type.equals("ExternalName") && !before.equals(Json.text(wanted, "spec.clusterIP"))) {
            String now = Json.at(wanted, "spec.clusterIPs").toString();
            causes.add(new Failures.Cause(
                    "FieldValueInvalid", "Invalid value: " + now + ": may not change once set", "spec.clusterIPs[0]"));
        }
    }

    private void statefulSet() {
        if (!without(current, CHANGEABLE_OF_STATEFUL_SETS).equals(without(wanted, CHANGEABLE_OF_STATEFUL_SETS))) {
            forbidden(
                    "spec",
                    "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', "
                            + "'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden");
        }
    }

    private void sealedData() {
        if (current.path("immutable").asBoolean(false)) {
            for (String field : List.of("data", "binaryData")) {
                if (!current.path(field).equals(wanted.path(field))) {
                    forbidden(field, "field is immutable when `immutable` is set");
                }
            }
        }
    }

    private void pod() {
        if (!comparable(current).equals(comparable(wanted))) {
            forbidden(
                    "spec",
                    "pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,"
                            + "`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),"
                            + "`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)");
        }
    }

    private static JsonNode comparable(JsonNode pod) {
        ObjectNode spec = without(pod, Set.of("activeDeadlineSeconds", "tolerations", "nodeName"));
        for (String list : List.of("containers", "initContainers", "ephemeralContainers")) {
            for (JsonNode container : spec.path(list)) {
                ((ObjectNode) container).remove(List.of("image", "resources"));
            }
        }
        return spec;
    }

    private void forbidden(String path, String why) {
        causes.add(new Failures.Cause("FieldValueForbidden", "Forbidden: " + why, path));
    }

    private static ObjectNode without(JsonNode object, Set<String> fields) {
        ObjectNode spec = object.path("spec") instanceof ObjectNode present ? present.deepCopy() : Json.object();
        spec.remove(fields);
        return spec;
    }
}
