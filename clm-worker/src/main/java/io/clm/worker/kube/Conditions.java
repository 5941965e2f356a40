package io.clm.worker.kube;

import java.time.Instant;
import java.util.Map;

/** One entry of {@code status.conditions}; its status is Unknown when there is none. */
record Conditions(String status, Instant since) {

    static Conditions of(Map<String, Object> object, String type) {
        return Json.objects(object, "status", "conditions").stream()
                .filter(condition -> type.equals(condition.get("type")))
                .map(condition -> new Conditions(
                        Json.text(condition, "status"), Json.timeOr(Instant.EPOCH, condition, "lastTransitionTime")))
                .findFirst()
                .orElse(new Conditions("Unknown", Instant.EPOCH));
    }

    boolean isTrue() {
        return status.equals("True");
    }
}
