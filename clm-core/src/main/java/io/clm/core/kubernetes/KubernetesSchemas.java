package io.clm.core.kubernetes;

import io.clm.core.json.JsonReader;
import io.clm.core.schema.BundledLines;
import io.clm.core.schema.Schema;
import io.clm.core.schema.SchemaReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Kubernetes' own schemas by minor version. Definitions that versions share are kept once, and read when they are asked
 * for first. Safe to share between threads.
 */
public final class KubernetesSchemas {

    private static final String FOLDER = "/schemas/kubernetes/";
    private static final int OLDEST_MINOR = 25;
    private static final KubernetesSchemas BUNDLED = new KubernetesSchemas();

    private final NavigableMap<KubernetesVersion, Map<ApiKind, String>> kinds;
    private final Map<String, String> texts;
    private final Map<String, Schema> definitions = new ConcurrentHashMap<>();

    private KubernetesSchemas() {
        TreeMap<KubernetesVersion, Map<ApiKind, String>> found = new TreeMap<>();
        KubernetesVersion version = new KubernetesVersion(1, OLDEST_MINOR);
        Map<ApiKind, String> read = kinds(version);
        while (!read.isEmpty()) {
            found.put(version, read);
            version = new KubernetesVersion(1, version.minor() + 1);
            read = kinds(version);
        }
        this.kinds = Collections.unmodifiableNavigableMap(found);
        this.texts = BundledLines.all(FOLDER + "definitions.txt");
    }

    public static KubernetesSchemas bundled() {
        return BUNDLED;
    }

    private static Map<ApiKind, String> kinds(KubernetesVersion version) {
        Map<ApiKind, String> kinds = new LinkedHashMap<>();
        BundledLines.all(FOLDER + version + ".txt").forEach((kind, id) -> kinds.put(ApiKind.of(kind), id));
        return kinds;
    }

    public KubernetesVersion oldest() {
        return kinds.firstKey();
    }

    public KubernetesVersion newest() {
        return kinds.lastKey();
    }

    /** What a version serves, with the definition of each; nothing for a version that is not bundled. */
    NavigableMap<KubernetesVersion, Map<ApiKind, String>> kinds() {
        return kinds;
    }

    /** The schema of a kind; empty when that version does not have it, or is not bundled. */
    public Optional<Schema> find(KubernetesVersion version, ApiKind kind) {
        return Optional.ofNullable(kinds.getOrDefault(version, Map.of()).get(kind))
                .map(this::definition);
    }

    /** The schema itself, or the one that it refers to. */
    public Schema resolved(Schema schema) {
        return schema.isReference() ? definition(schema.reference()) : schema;
    }

    private Schema definition(String id) {
        return definitions.computeIfAbsent(
                id, unread -> SchemaReader.schema(JsonReader.read(texts.getOrDefault(unread, "{}"))));
    }
}
