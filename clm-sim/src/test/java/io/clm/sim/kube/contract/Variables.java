package io.clm.sim.kube.contract;

import io.clm.sim.kube.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What is put into requests when they are sent: the namespace, and values of earlier answers as {@code $NAME}. */
final class Variables {
    private final String namespace;
    private final Map<String, String> saved = new LinkedHashMap<>();

    Variables(String namespace) {
        this.namespace = namespace;
    }

    String namespace() {
        return namespace;
    }

    void put(String name, String value) {
        saved.put(name, value);
    }

    String in(String text) {
        String result = text.replace("NS", namespace);
        for (Map.Entry<String, String> variable : saved.entrySet()) {
            result = result.replace("$" + variable.getKey(), variable.getValue());
        }
        return result;
    }

    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties().forEach(field -> texts.put(field.getKey(), Json.text(object, field.getKey())));
        return texts;
    }
}
