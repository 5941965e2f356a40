package io.clm.sim.kube.controllers.scheduling;

import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.json.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import tools.jackson.databind.JsonNode;

/**
 * What keeps pods off a node.
 *
 * @param effect NoSchedule, PreferNoSchedule or NoExecute
 */
public record Taint(String key, String value, String effect) {
    public static final String UNSCHEDULABLE = "node.kubernetes.io/unschedulable";
    public static final String NOT_READY = "node.kubernetes.io/not-ready";
    public static final String UNREACHABLE = "node.kubernetes.io/unreachable";

    /** A node's taints, with those that a controller has not written yet: cordoned, not ready. */
    public static List<Taint> of(JsonNode node) {
        SequencedSet<Taint> taints = new LinkedHashSet<>();
        Json.items(Json.at(node, "spec.taints")).forEach(taint -> taints.add(read(taint)));
        if (Json.at(node, "spec.unschedulable").asBoolean(false)) {
            taints.add(new Taint(UNSCHEDULABLE, "", "NoSchedule"));
        }
        if (!Conditions.isTrue(node, "Ready")) {
            taints.add(new Taint(NOT_READY, "", "NoSchedule"));
        }
        return List.copyOf(taints);
    }

    public static Taint read(JsonNode taint) {
        return new Taint(
                taint.path("key").asString(""),
                taint.path("value").asString(""),
                taint.path("effect").asString(""));
    }

    /** Whether no new pod may come. */
    public boolean repels() {
        return effect.equals("NoSchedule") || evicts();
    }

    /** Whether pods that are there have to go. */
    public boolean evicts() {
        return effect.equals("NoExecute");
    }

    /** Whether pods had better go elsewhere. */
    public boolean isOnlyDisliked() {
        return effect.equals("PreferNoSchedule");
    }

    public boolean isToleratedBy(JsonNode pod) {
        return Json.items(Json.at(pod, "spec.tolerations")).stream().anyMatch(this::isToleratedByOne);
    }

    /** Whether one toleration covers it. */
    public boolean isToleratedByOne(JsonNode toleration) {
        String wantedKey = toleration.path("key").asString("");
        String wantedEffect = toleration.path("effect").asString("");
        boolean exists = toleration.path("operator").asString("Equal").equals("Exists");
        return (wantedEffect.isEmpty() || wantedEffect.equals(effect))
                && (wantedKey.isEmpty() ? exists : wantedKey.equals(key))
                && (exists || toleration.path("value").asString("").equals(value));
    }
}
