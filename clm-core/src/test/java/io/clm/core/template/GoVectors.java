package io.clm.core.template;

import io.clm.core.template.value.Value;
import io.clm.core.template.value.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/** What Go made of many templates, see src/test/oracle. */
final class GoVectors {

    private GoVectors() {}

    /** One template, and the output or the error of Go. */
    record Vector(String template, String output, String error) {

        boolean fails() {
            return !error.isEmpty();
        }
    }

    static List<Vector> all() {
        return text("vectors.jsonl").lines().map(GoVectors::vector).toList();
    }

    /** What Sprig made of its functions. */
    static List<Vector> sprig() {
        return text("sprig.jsonl").lines().map(GoVectors::vector).toList();
    }

    static Value data() {
        return Values.of(json(text("data.json")));
    }

    private static Vector vector(String line) {
        Map<?, ?> fields = (Map<?, ?>) json(line);
        return new Vector(field(fields, "template"), field(fields, "output"), field(fields, "error"));
    }

    private static String field(Map<?, ?> fields, String name) {
        return Objects.requireNonNullElse((String) fields.get(name), "");
    }

    static Object json(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new JsonSchema())
                .setCodePointLimit(100_000_000)
                .build();
        return Objects.requireNonNull(new Load(settings).loadFromString(text));
    }

    private static String text(String name) {
        try (InputStream stream = GoVectors.class.getResourceAsStream("/template/" + name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
