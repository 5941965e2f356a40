package io.clm.sim.kube.verb;

import io.clm.sim.kube.http.OptionFailures;
import io.clm.sim.kube.http.Request;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.store.DeleteOptions;
import io.clm.sim.kube.store.Propagation;
import io.clm.sim.kube.store.WriteMode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads how to delete, from the body or the address. */
final class DeleteBody {
    private DeleteBody() {}

    static DeleteOptions read(Request request) throws IOException {
        ObjectNode body = request.body().length == 0 ? Json.object() : Bodies.object(request, "DeleteOptions");
        if (!request.query("gracePeriodSeconds").isEmpty()) {
            body.put("gracePeriodSeconds", request.number("gracePeriodSeconds"));
        }
        if (!request.query("propagationPolicy").isEmpty()) {
            body.put("propagationPolicy", request.query("propagationPolicy"));
        }
        return of(body, request.writeMode("DeleteOptions"));
    }

    static DeleteOptions of(JsonNode body, WriteMode mode) {
        boolean dry = mode == WriteMode.DRY_RUN || !body.path("dryRun").isEmpty();
        return new DeleteOptions(
                body.hasNonNull("gracePeriodSeconds")
                        ? Long.valueOf(body.path("gracePeriodSeconds").asLong(0))
                        : null,
                propagation(body),
                text(body, "preconditions.uid"),
                text(body, "preconditions.resourceVersion"),
                dry ? WriteMode.DRY_RUN : WriteMode.COMMIT);
    }

    private static Propagation propagation(JsonNode body) {
        if (body.path("orphanDependents").asBoolean(false)) {
            return Propagation.ORPHAN;
        }
        String policy = Json.text(body, "propagationPolicy");
        return switch (policy) {
            case "", "Background" -> Propagation.BACKGROUND;
            case "Foreground" -> Propagation.FOREGROUND;
            case "Orphan" -> Propagation.ORPHAN;
            default ->
                throw OptionFailures.unsupported(
                        "DeleteOptions",
                        "propagationPolicy",
                        "\"" + policy + "\"",
                        "\"Foreground\", \"Background\", \"Orphan\", \"nil\"");
        };
    }

    private static @Nullable String text(JsonNode body, String path) {
        String text = Json.text(body, path);
        return text.isEmpty() ? null : text;
    }
}
