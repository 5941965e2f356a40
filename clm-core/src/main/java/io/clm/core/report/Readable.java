package io.clm.core.report;

import io.clm.core.yaml.YamlReader;
import io.clm.core.yaml.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values in compact JSON as people read them: texts without quotes where that is clear, structures as YAML. */
final class Readable {
    private static final int AROUND = 32;
    private static final int WHOLE = 110;

    private Readable() {}

    /** One or more lines. */
    static List<String> lines(String json) {
        Object value = value(json);
        List<String> lines = new ArrayList<>();
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            block("", value, lines);
        } else if (value instanceof String text && text.strip().indexOf('\n') >= 0) {
            text.lines().forEach(lines::add);
        } else {
            lines.add(json);
        }
        return lines;
    }

    private static @Nullable Object value(String json) {
        if (!json.startsWith("{") && !json.startsWith("[") && !json.startsWith("\"")) {
            return json;
        }
        var documents = YamlReader.read(json).documents();
        return documents.isEmpty()
                ? json
                : YamlTree.of(documents.getFirst().root()).data();
    }

    private static void block(String indent, @Nullable Object value, List<String> lines) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, item) -> item(indent + key + ":", indent, item, lines));
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            list.forEach(item -> listItem(indent, item, lines));
        } else {
            lines.add(indent + scalar(value));
        }
    }

    private static void item(String start, String indent, @Nullable Object item, List<String> lines) {
        if (isBlock(item)) {
            lines.add(start);
            block(indent + "  ", item, lines);
        } else if (item instanceof String text && text.strip().indexOf('\n') >= 0) {
            lines.add(start + " |");
            text.lines().forEach(line -> lines.add(indent + "  " + line));
        } else {
            lines.add(start + " " + scalar(item));
        }
    }

    private static void listItem(String indent, @Nullable Object item, List<String> lines) {
        if (item instanceof String text && text.strip().indexOf('\n') >= 0) {
            lines.add(indent + "- |");
            text.lines().forEach(line -> lines.add(indent + "  " + line));
            return;
        }
        if (!isBlock(item)) {
            lines.add(indent + "- " + scalar(item));
            return;
        }
        List<String> inner = new ArrayList<>();
        block("", item, inner);
        lines.add(indent + "- " + inner.getFirst());
        inner.subList(1, inner.size()).forEach(line -> lines.add(indent + "  " + line));
    }

    private static boolean isBlock(@Nullable Object item) {
        return item instanceof Map<?, ?> map && !map.isEmpty() || item instanceof List<?> list && !list.isEmpty();
    }

    private static String scalar(@Nullable Object value) {
        return value instanceof String text
                ? text.matches("[A-Za-z0-9_./:@%*-]+( [A-Za-z0-9_./:@%*-]+)*") ? text : "\"" + text + "\""
                : value instanceof Map ? "{}" : value instanceof List ? "[]" : String.valueOf(value);
    }

    /** Two long texts as what differs in them, with a little around it. */
    static List<String> focused(String before, String after) {
        if (before.length() <= WHOLE && after.length() <= WHOLE) {
            return List.of(before, after);
        }
        int start = 0;
        int shorter = Math.min(before.length(), after.length());
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return List.of(cut(before, start, end), cut(after, start, end));
    }

    private static String cut(String text, int start, int end) {
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), text.length() - end + AROUND);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }
}
