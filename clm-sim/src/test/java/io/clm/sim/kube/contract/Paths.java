package io.clm.sim.kube.contract;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Dotted paths that also lead through lists: by {@code type}, {@code name} or {@code key} of an entry, by its number,
 * or to their {@code length}.
 */
final class Paths {
    private static final List<String> KEYS = List.of("type", "name", "key");

    private Paths() {}

    static JsonNode at(JsonNode root, String dotted) {
        JsonNode here = root;
        for (String segment : dotted.split("\\.")) {
            here = here instanceof ArrayNode list ? in(list, segment) : here.path(segment);
        }
        return here;
    }

    private static JsonNode in(ArrayNode list, String segment) {
        if (segment.equals("length")) {
            return IntNode.valueOf(list.size());
        }
        if (segment.matches("\\d+")) {
            return list.path(Integer.parseInt(segment));
        }
        return StreamSupport.stream(list.spliterator(), false)
                .filter(entry -> KEYS.stream()
                        .anyMatch(key -> entry.path(key).asString("").equals(segment)))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
