package io.clm.sim.control;

import io.clm.sim.http.HttpProblem;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a JSON object that was sent; whatever is wrong with one is said with its name. */
final class JsonBody {
    private final JsonNode root;

    private JsonBody(JsonNode root) {
        this.root = root;
    }

    static JsonBody parse(String text) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new HttpProblem(400, "the body is not JSON: " + e.getOriginalMessage());
        }
        if (!root.isObject()) {
            throw new HttpProblem(400, "the body must be a JSON object");
        }
        return new JsonBody(root);
    }

    /** Refuses fields of other names. */
    void allowOnly(Set<String> names) {
        for (String name : root.propertyNames()) {
            if (!names.contains(name)) {
                throw new HttpProblem(
                        400, name + ": unknown field; there are " + String.join(", ", new TreeSet<>(names)));
            }
        }
    }

    String text(String name) {
        String value = optional(name);
        if (value == null) {
            throw new HttpProblem(400, name + ": is missing");
        }
        return value;
    }

    @Nullable
    String optional(String name) {
        JsonNode value = root.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString() || value.asString().isBlank()) {
            throw new HttpProblem(400, name + ": must be a text that is not empty");
        }
        return value.asString();
    }

    @Nullable
    Integer count(String name) {
        JsonNode value = root.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isInt() || value.asInt() < 1) {
            throw new HttpProblem(400, name + ": must be a whole number from 1");
        }
        return value.asInt();
    }
}
