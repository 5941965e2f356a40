package io.clm.sim.kube.store;

import io.clm.sim.kube.json.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The refusals of the API, worded as a real API server words them. */
public final class Failures {
    /** One reason among several, in {@code details.causes}. */
    public record Cause(String reason, String message, String field) {}

    private Failures() {}

    public static StatusException notFound(ResourceKind kind, String name) {
        String what = kind.groupResource();
        return new StatusException(
                404, "NotFound", "%s \"%s\" not found".formatted(what, name), about(kind, kind.plural(), name));
    }

    public static StatusException alreadyExists(ResourceKind kind, String name) {
        String message = "%s \"%s\" already exists".formatted(kind.groupResource(), name);
        return new StatusException(409, "AlreadyExists", message, about(kind, kind.plural(), name));
    }

    public static StatusException conflict(ResourceKind kind, String name, String why) {
        String message = "Operation cannot be fulfilled on %s \"%s\": %s".formatted(kind.groupResource(), name, why);
        return new StatusException(409, "Conflict", message, about(kind, kind.plural(), name));
    }

    /** A demand on the present state that does not hold; names the kind where other conflicts name the resource. */
    public static StatusException preconditionFailed(ResourceKind kind, String name, String why) {
        String message = "Operation cannot be fulfilled on %s \"%s\": %s".formatted(kind.kind(), name, why);
        return new StatusException(409, "Conflict", message, about(kind, kind.kind(), name));
    }

    public static StatusException modified(ResourceKind kind, String name) {
        return conflict(
                kind,
                name,
                "the object has been modified; please apply your changes to the latest version and try again");
    }

    /** A 422 with one cause a field. */
    public static StatusException invalid(ResourceKind kind, String name, List<Cause> causes) {
        List<String> texts = causes.stream()
                .map(cause -> cause.field() + ": " + cause.message())
                .toList();
        String all = texts.size() == 1 ? texts.getFirst() : "[" + String.join(", ", texts) + "]";
        String who = kind.group().isEmpty() ? kind.kind() : kind.kind() + "." + kind.group();
        ObjectNode details = about(kind, kind.kind(), name);
        causes(details, causes);
        return new StatusException(422, "Invalid", "%s \"%s\" is invalid: %s".formatted(who, name, all), details);
    }

    public static StatusException forbidden(ResourceKind kind, String name, String why, Cause... causes) {
        String message = "%s \"%s\" is forbidden: %s".formatted(kind.groupResource(), name, why);
        ObjectNode details = about(kind, kind.plural(), name);
        if (causes.length > 0) {
            causes(details, List.of(causes));
        }
        return new StatusException(403, "Forbidden", message, details);
    }

    public static StatusException badRequest(String message) {
        return new StatusException(400, "BadRequest", message, null);
    }

    public static StatusException expired(String message) {
        return new StatusException(410, "Expired", message, null);
    }

    public static StatusException internal(String message) {
        return new StatusException(500, "InternalError", message, null);
    }

    /** A path that leads nowhere. */
    public static StatusException unknownPath() {
        return new StatusException(404, "NotFound", "the server could not find the requested resource", Json.object());
    }

    /** A verb that the resource does not know. */
    public static StatusException notAllowed() {
        String message = "the server does not allow this method on the requested resource";
        return new StatusException(405, "MethodNotAllowed", message, Json.object());
    }

    /** Adds causes to the details of a refusal. */
    public static void causes(ObjectNode details, List<Cause> causes) {
        ArrayNode array = details.putArray("causes");
        for (Cause cause : causes) {
            ObjectNode one = array.addObject().put("reason", cause.reason()).put("message", cause.message());
            if (!cause.field().isEmpty()) {
                one.put("field", cause.field());
            }
        }
    }

    private static ObjectNode about(ResourceKind kind, String kindName, String name) {
        ObjectNode details = Json.object();
        if (!name.isEmpty()) {
            details.put("name", name);
        }
        if (!kind.group().isEmpty()) {
            details.put("group", kind.group());
        }
        return details.put("kind", kindName);
    }
}
