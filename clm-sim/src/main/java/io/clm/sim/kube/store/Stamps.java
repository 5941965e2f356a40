package io.clm.sim.kube.store;

import io.clm.sim.kube.json.Meta;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The metadata that only the API server writes. */
final class Stamps {
    private static final String SUFFIX_LETTERS = "bcdfghjklmnpqrstvwxz2456789";
    private static final int LONGEST_PREFIX = 58;
    private static final List<String> FIXED =
            List.of("name", "namespace", "uid", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds");

    private final Clock clock;
    private final Random random = new Random();

    Stamps(Clock clock) {
        this.clock = clock;
    }

    /** What {@code generateName} becomes, empty when there is none. */
    String generatedName(ObjectNode object) {
        String prefix = object.path("metadata").path("generateName").asString("");
        if (prefix.isEmpty()) {
            return "";
        }
        StringBuilder name = new StringBuilder(prefix.substring(0, Math.min(prefix.length(), LONGEST_PREFIX)));
        for (int i = 0; i < 5; i++) {
            name.append(SUFFIX_LETTERS.charAt(random.nextInt(SUFFIX_LETTERS.length())));
        }
        return name.toString();
    }

    void stampNew(ResourceKind kind, ObjectNode object, String namespace, String name, boolean generation) {
        object.put("kind", kind.kind()).put("apiVersion", kind.apiVersion());
        ObjectNode meta = Meta.of(object);
        meta.put("name", name);
        if (kind.namespaced()) {
            meta.put("namespace", namespace);
        } else {
            meta.remove("namespace");
        }
        meta.put("uid", UUID.randomUUID().toString());
        meta.put("creationTimestamp", Meta.time(clock.instant()));
        meta.remove(List.of("deletionTimestamp", "deletionGracePeriodSeconds", "selfLink", "generation"));
        if (generation) {
            meta.put("generation", 1);
        }
    }

    /** Gives a changed object what no caller may change, and counts its generation. */
    void stampChanged(ResourceKind kind, ObjectNode current, ObjectNode wanted, boolean countGenerations) {
        wanted.put("kind", kind.kind())
                .put("apiVersion", current.path("apiVersion").asString(kind.apiVersion()));
        ObjectNode meta = Meta.of(wanted);
        for (String field : FIXED) {
            copy(current.path("metadata").get(field), meta, field);
        }
        JsonNode generation = current.path("metadata").get("generation");
        copy(generation, meta, "generation");
        if (countGenerations && !wants(kind, current).equals(wants(kind, wanted))) {
            meta.put("generation", Meta.generation(current) + 1);
        }
    }

    void stampDeleting(ObjectNode object, long graceSeconds) {
        ObjectNode meta = Meta.of(object);
        meta.put("deletionTimestamp", Meta.time(clock.instant().plusSeconds(graceSeconds)));
        meta.put("deletionGracePeriodSeconds", graceSeconds);
        if (Meta.generation(object) > 0) {
            meta.put("generation", Meta.generation(object) + 1);
        }
    }

    private static void copy(@Nullable JsonNode value, ObjectNode meta, String field) {
        if (value == null) {
            meta.remove(field);
        } else {
            meta.set(field, value);
        }
    }

    /** What somebody wants of the object; that a pod is put on a node is no new wish. */
    private static ObjectNode wants(ResourceKind kind, ObjectNode object) {
        ObjectNode rest = object.objectNode();
        object.properties().forEach(entry -> {
            if (!List.of("metadata", "status", "apiVersion", "kind").contains(entry.getKey())) {
                rest.set(entry.getKey(), entry.getValue());
            }
        });
        if (kind.sameObjectsAs(Kinds.POD) && rest.get("spec") instanceof ObjectNode spec) {
            ObjectNode unbound = spec.deepCopy();
            unbound.remove("nodeName");
            rest.set("spec", unbound);
        }
        return rest;
    }
}
