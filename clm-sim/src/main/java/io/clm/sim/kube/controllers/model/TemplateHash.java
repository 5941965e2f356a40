package io.clm.sim.kube.controllers.model;

import io.clm.sim.kube.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A short name for a pod template: equal templates have equal names. */
public final class TemplateHash {
    private static final String LETTERS = "bcdfghjklmnpqrstvwxz2456789";
    private static final int LENGTH = 10;

    private TemplateHash() {}

    /**
     * The name of a template.
     *
     * @param salt makes another name for the same template, 0 normally
     */
    public static String of(JsonNode template, int salt) {
        byte[] digest = sha256(salt + canonical(template));
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            name.append(LETTERS.charAt(Byte.toUnsignedInt(digest[i]) % LETTERS.length()));
        }
        return name.toString();
    }

    private static String canonical(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, String> fields = new TreeMap<>();
            node.properties().forEach(entry -> fields.put(entry.getKey(), canonical(entry.getValue())));
            return fields.toString();
        }
        return node.isArray()
                ? Json.items(node).stream()
                        .map(TemplateHash::canonical)
                        .toList()
                        .toString()
                : node.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
