package io.clm.sim.kube.verb;

import io.clm.sim.kube.http.Call;
import io.clm.sim.kube.http.Request;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.rules.Decoded;
import io.clm.sim.kube.rules.Decoder;
import io.clm.sim.kube.schema.ApiResource;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.ResourceKind;
import io.clm.sim.kube.store.StatusException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the bodies of requests. */
final class Bodies {
    private Bodies() {}

    /** The body as an object of any kind; 400 on rubbish. */
    static ObjectNode object(Request request, String kind) throws IOException {
        if (any(request, kind) instanceof ObjectNode object) {
            return object;
        }
        throw unreadable(kind, "json parse error: the body is no object");
    }

    static JsonNode any(Request request, String kind) throws IOException {
        byte[] body = request.body();
        if (request.contentType().endsWith("protobuf")) {
            throw unsupported(request.contentType());
        }
        try {
            return request.contentType().endsWith("yaml") ? yaml(body) : Json.parse(body);
        } catch (JacksonException | org.snakeyaml.engine.v2.exceptions.YamlEngineException e) {
            throw unreadable(kind, "json parse error: " + firstLine(e) + " (" + shortened(body) + ")");
        }
    }

    /** The body as a new object of the kind that the address names: read, pruned, placed in the address's namespace. */
    static ObjectNode resource(Call call) throws IOException {
        ResourceKind kind = call.kind();
        ObjectNode object = object(call.request(), kind.kind());
        requireKind(call.resource(), object);
        String namespace = Meta.namespace(object);
        if (kind.namespaced() && !namespace.isEmpty() && !namespace.equals(call.namespace())) {
            throw Failures.badRequest(
                    "the namespace of the provided object does not match the namespace sent on the request");
        }
        decode(call.request(), call.resource(), object);
        if (kind.namespaced()) {
            Meta.of(object).put("namespace", call.namespace());
        }
        return object;
    }

    /** Reads an object by its structure; unknown fields are dropped, with a warning or a refusal as the caller chose. */
    static void decode(Request request, ApiResource resource, ObjectNode object) {
        Decoded decoded = Decoder.decode(resource, object);
        if (decoded.unknown().isEmpty()) {
            return;
        }
        switch (request.query("fieldValidation")) {
            case "Strict" -> throw strict(resource.kind(), decoded);
            case "Ignore" -> {}
            default -> decoded.unknown().forEach(path -> request.warn("unknown field \"" + path + "\""));
        }
    }

    /** A body in a form that is not read here. */
    static StatusException unsupported(String type) {
        String message = "the body of the request was in an unknown format (" + type
                + ") - accepted media types include: " + "application/json, application/yaml";
        return new StatusException(415, "UnsupportedMediaType", message, Json.object());
    }

    private static StatusException strict(ResourceKind kind, Decoded decoded) {
        String fields = decoded.unknown().stream()
                .map(path -> "unknown field \"" + path + "\"")
                .collect(Collectors.joining(", "));
        return Failures.badRequest("%s in version \"%s\" cannot be handled as a %s: strict decoding error: %s"
                .formatted(kind.kind(), kind.version(), kind.kind(), fields));
    }

    private static void requireKind(ApiResource resource, ObjectNode object) {
        ResourceKind kind = resource.kind();
        String given = Json.text(object, "kind");
        String version = Json.text(object, "apiVersion");
        if (resource.custom() && given.isEmpty()) {
            throw unreadable(kind.kind(), "Object 'Kind' is missing in '" + object + "'");
        }
        if (!given.isEmpty() && !given.equals(kind.kind())) {
            throw Failures.badRequest(
                    "%s in version \"%s\" cannot be handled as a %s: converting (%s) to (%s): unknown conversion"
                            .formatted(given, kind.version(), kind.kind(), given, kind.kind()));
        }
        if (!version.isEmpty() && !version.equals(kind.apiVersion())) {
            throw Failures.badRequest(
                    "%s in version \"%s\" cannot be handled as a %s: no kind \"%s\" is registered for version \"%s\""
                            .formatted(kind.kind(), version, kind.kind(), kind.kind(), version));
        }
        object.put("kind", kind.kind()).put("apiVersion", kind.apiVersion());
    }

    private static StatusException unreadable(String kind, String why) {
        return Failures.badRequest("the object provided is unrecognized (must be of type " + kind
                + "): couldn't get version/kind; " + why);
    }

    private static JsonNode yaml(byte[] body) {
        LoadSettings settings =
                LoadSettings.builder().setAllowDuplicateKeys(false).build();
        Object loaded = new Load(settings).loadFromString(new String(body, StandardCharsets.UTF_8));
        return Json.parse(JsonMapper.shared().writeValueAsBytes(loaded));
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static String shortened(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.isEmpty() ? "<empty>" : text.substring(0, Math.min(text.length(), 40));
    }
}
