package io.clm.sim.kube.http;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.ResourceKind;
import io.clm.sim.kube.store.StatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of kind Status. */
public final class StatusBody {
    private StatusBody() {}

    public static ObjectNode of(StatusException refusal) {
        ObjectNode status = base("Failure").put("message", refusal.getMessage());
        if (!refusal.reason().isEmpty()) {
            status.put("reason", refusal.reason());
        }
        if (refusal.details() != null) {
            status.set("details", refusal.details());
        }
        return status.put("code", refusal.code());
    }

    public static ObjectNode success() {
        return base("Success");
    }

    /** What is answered to something made that nobody can read later. */
    public static ObjectNode created() {
        return success().put("code", 201);
    }

    /** What a deletion that is over answers. */
    public static ObjectNode deleted(ResourceKind kind, JsonNode object) {
        ObjectNode status = base("Success");
        ObjectNode details = status.putObject("details").put("name", Meta.name(object));
        if (!kind.group().isEmpty()) {
            details.put("group", kind.group());
        }
        details.put("kind", kind.plural()).put("uid", Meta.uid(object));
        return status;
    }

    private static ObjectNode base(String outcome) {
        ObjectNode status = Json.object().put("kind", "Status").put("apiVersion", "v1");
        status.putObject("metadata");
        return status.put("status", outcome);
    }
}
