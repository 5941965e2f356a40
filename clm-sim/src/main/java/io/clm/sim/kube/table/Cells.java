package io.clm.sim.kube.table;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** The cells that many tables share. */
final class Cells {
    static final String NONE = "<none>";

    private Cells() {}

    static Column text(String name, Function<JsonNode, String> value) {
        return new Column(name, "string", 0, (object, now) -> StringNode.valueOf(value.apply(object)));
    }

    static Column wide(String name, Function<JsonNode, String> value) {
        return new Column(name, "string", 1, (object, now) -> StringNode.valueOf(value.apply(object)));
    }

    static Column path(String name, String path) {
        return text(name, object -> Json.text(object, path));
    }

    /** A text from a path, or {@code <none>}. */
    static Column pathOrNone(String name, String path) {
        return text(name, object -> orNone(Json.at(object, path).asString("")));
    }

    static Column number(String name, String path) {
        return new Column(name, "integer", 0, (object, now) -> IntNode.valueOf(Json.number(object, path, 0)));
    }

    static Column age() {
        return since("Age", "metadata.creationTimestamp");
    }

    /** How long ago the time at a path was. */
    static Column since(String name, String path) {
        return new Column(name, "string", 0, (object, now) -> StringNode.valueOf(ago(Json.text(object, path), now)));
    }

    static String ago(String time, Instant now) {
        return time.isEmpty() ? "<unknown>" : Durations.human(Duration.between(Instant.parse(time), now));
    }

    static String orNone(String text) {
        return text.isEmpty() ? NONE : text;
    }

    static String labels(JsonNode labels) {
        Map<String, String> all = Meta.strings(labels);
        return orNone(all.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(",")));
    }

    static Column containers(String path) {
        return wide("Containers", object -> each(Json.at(object, path), "name"));
    }

    static Column images(String path) {
        return wide("Images", object -> each(Json.at(object, path), "image"));
    }

    static Column selector() {
        return wide("Selector", object -> labels(Json.at(object, "spec.selector.matchLabels")));
    }

    private static String each(JsonNode containers, String field) {
        return Json.items(containers).stream()
                .map(container -> Json.text(container, field))
                .collect(Collectors.joining(","));
    }
}
