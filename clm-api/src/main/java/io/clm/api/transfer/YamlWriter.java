package io.clm.api.transfer;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes values as YAML that any reader takes for the same: block style, texts in quotes as JSON has them. */
final class YamlWriter {
    private static final JsonMapper JSON = new JsonMapper();

    private final Appendable out;

    YamlWriter(Appendable out) {
        this.out = out;
    }

    /** One item of a list at the margin, ending its line. */
    void item(Map<String, ?> map) throws IOException {
        out.append("-");
        map(map, 1, true);
    }

    private void value(@Nullable Object value, int depth) throws IOException {
        switch (value) {
            case null -> out.append(" null\n");
            case Map<?, ?> map -> maps(map, depth);
            case List<?> list -> list(list, depth);
            case Number number -> out.append(' ').append(number.toString()).append('\n');
            case Object text ->
                out.append(' ').append(JSON.writeValueAsString(text.toString())).append('\n');
        }
    }

    private void maps(Map<?, ?> map, int depth) throws IOException {
        out.append(map.isEmpty() ? " {}\n" : "\n");
        map(map, depth, false);
    }

    /** @param begun whether the first entry goes on in the line of a dash */
    private void map(Map<?, ?> map, int depth, boolean begun) throws IOException {
        boolean inLine = begun;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(inLine ? " " : "  ".repeat(depth));
            inLine = false;
            out.append(JSON.writeValueAsString(String.valueOf(entry.getKey()))).append(':');
            value(entry.getValue(), depth + 1);
        }
    }

    private void list(List<?> list, int depth) throws IOException {
        out.append(list.isEmpty() ? " []\n" : "\n");
        for (Object item : list) {
            out.append("  ".repeat(depth)).append('-');
            if (item instanceof Map<?, ?> map && !map.isEmpty()) {
                map(map, depth + 1, true);
            } else {
                value(item, depth + 1);
            }
        }
    }
}
