package io.clm.sim.kube.patch;

import io.clm.sim.kube.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** RFC 7386: fields replace fields, null removes, lists are replaced. */
public final class MergePatch {
    private MergePatch() {}

    /** Applies the patch in place. */
    public static ObjectNode apply(ObjectNode target, JsonNode patch) {
        patch.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isNull()) {
                target.remove(field.getKey());
            } else if (value.isObject()) {
                target.set(field.getKey(), apply(Json.child(target, field.getKey()), value));
            } else {
                target.set(field.getKey(), value.deepCopy());
            }
        });
        return target;
    }
}
