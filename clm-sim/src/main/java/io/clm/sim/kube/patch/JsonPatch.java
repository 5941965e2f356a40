package io.clm.sim.kube.patch;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.store.StatusException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** RFC 6902: a list of operations. */
public final class JsonPatch {
    private JsonPatch() {}

    /** Applies the operations in place; throws a 422 {@link StatusException} when one cannot be done. */
    public static ObjectNode apply(ObjectNode target, JsonNode operations) {
        JsonNode root = target;
        for (JsonNode operation : operations) {
            root = one(root, operation);
        }
        if (root instanceof ObjectNode object) {
            return object;
        }
        throw refused("the patched document is no object");
    }

    private static JsonNode one(JsonNode root, JsonNode operation) {
        List<String> path = pointer(Json.text(operation, "path"));
        return switch (Json.text(operation, "op")) {
            case "add" -> add(root, path, value(operation));
            case "remove" -> remove(root, path);
            case "replace" -> {
                require(root, path);
                yield path.isEmpty() ? value(operation) : set(root, path, value(operation));
            }
            case "move" -> {
                List<String> from = pointer(Json.text(operation, "from"));
                JsonNode moved = require(root, from);
                yield add(remove(root, from), path, moved);
            }
            case "copy" ->
                add(
                        root,
                        path,
                        require(root, pointer(Json.text(operation, "from"))).deepCopy());
            case "test" -> test(root, path, operation);
            default -> throw refused("Unexpected kind: " + Json.text(operation, "op"));
        };
    }

    private static JsonNode test(JsonNode root, List<String> path, JsonNode operation) {
        JsonNode present = find(root, path);
        JsonNode wanted = operation.path("value");
        boolean bothAbsent = present.isMissingNode() && (wanted.isNull() || wanted.isMissingNode());
        if (!bothAbsent && !present.equals(wanted)) {
            throw refused("testing value " + Json.text(operation, "path") + " failed: test failed");
        }
        return root;
    }

    private static JsonNode add(JsonNode root, List<String> path, JsonNode value) {
        if (path.isEmpty()) {
            return value;
        }
        JsonNode parent = require(root, path.subList(0, path.size() - 1));
        String last = path.getLast();
        if (parent instanceof ArrayNode array) {
            array.insert(last.equals("-") ? array.size() : index(last, array.size()), value);
        } else if (parent instanceof ObjectNode object) {
            object.set(last, value);
        } else {
            throw missing(path);
        }
        return root;
    }

    private static JsonNode set(JsonNode root, List<String> path, JsonNode value) {
        JsonNode parent = require(root, path.subList(0, path.size() - 1));
        if (parent instanceof ArrayNode array) {
            array.set(index(path.getLast(), array.size() - 1), value);
        } else if (parent instanceof ObjectNode object) {
            object.set(path.getLast(), value);
        }
        return root;
    }

    private static JsonNode remove(JsonNode root, List<String> path) {
        require(root, path);
        JsonNode parent = require(root, path.subList(0, path.size() - 1));
        if (parent instanceof ArrayNode array) {
            array.remove(index(path.getLast(), array.size() - 1));
        } else if (parent instanceof ObjectNode object) {
            object.remove(path.getLast());
        }
        return root;
    }

    private static JsonNode value(JsonNode operation) {
        if (!operation.has("value")) {
            throw refused("missing value");
        }
        return operation.get("value").deepCopy();
    }

    private static JsonNode require(JsonNode root, List<String> path) {
        JsonNode found = find(root, path);
        if (found.isMissingNode()) {
            throw missing(path);
        }
        return found;
    }

    private static JsonNode find(JsonNode root, List<String> path) {
        JsonNode here = root;
        for (String step : path) {
            here = here.isArray() && step.matches("\\d+") ? here.path(Integer.parseInt(step)) : here.path(step);
        }
        return here;
    }

    private static int index(String text, int most) {
        int index = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        if (index < 0 || index > most) {
            throw refused("Unable to access invalid index: " + text);
        }
        return index;
    }

    private static List<String> pointer(String text) {
        List<String> steps = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String step : text.substring(1).split("/", -1)) {
                steps.add(step.replace("~1", "/").replace("~0", "~"));
            }
        }
        return steps;
    }

    private static StatusException missing(List<String> path) {
        return refused("operation does not apply: doc is missing path: /" + String.join("/", path) + ": missing value");
    }

    private static StatusException refused(String why) {
        String message = "the server rejected our request due to an error in our request: " + why;
        return new StatusException(422, "Invalid", message, Json.object());
    }
}
