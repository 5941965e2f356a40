package io.clm.core.diff;

import io.clm.core.diff.FieldChange.Kind;
import io.clm.core.json.CanonicalJson;
import io.clm.core.yaml.YamlReader;
import io.clm.core.yaml.YamlTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Carries out changes of fields, as a reader who believes them would. */
final class Patch {
    private static final Pattern TOKEN = Pattern.compile("\\[([^\\]]*)]|([^.\\[]+)");
    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+),(\\d+) \\+\\d+,\\d+ @@");

    private static final Pattern PLACE = Pattern.compile("at place (\\d+) of \\d+");

    private Patch() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> apply(Map<String, Object> object, List<FieldChange> changes) {
        Map<String, Object> copy = (Map<String, Object>) Objects.requireNonNull(copy(object));
        List<FieldChange> inOrder = new ArrayList<>(changes);
        inOrder.sort(Comparator.comparingInt(Patch::depth)
                .thenComparingInt(Patch::turn)
                .thenComparingInt(change -> place(change) * (change.kind() == Kind.REMOVED ? -1 : 1)));
        inOrder.forEach(change -> apply(object, copy, change));
        return copy;
    }

    /** The order of a list's items is put right when they are there. */
    private static int depth(FieldChange change) {
        return tokens(change.path()).size() + (change.kind() == Kind.ORDER ? 1 : 0);
    }

    /** In one list: what goes, then what comes, then what changes. */
    private static int turn(FieldChange change) {
        boolean gone = change.after() == null && change.lines() == null;
        boolean fresh = change.before() == null && change.lines() == null;
        return gone ? 0 : fresh ? 1 : 2;
    }

    private static int place(FieldChange change) {
        String last = tokens(change.path()).getLast();
        return last.matches("\\d+") ? Integer.parseInt(last) : 0;
    }

    private static List<String> tokens(String path) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(path);
        while (matcher.find()) {
            tokens.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return tokens;
    }

    private static Object holder(Object root, List<String> tokens) {
        Object holder = root;
        for (String token : tokens.subList(0, tokens.size() - 1)) {
            holder = Objects.requireNonNull(child(holder, token));
        }
        return holder;
    }

    private static void apply(Object original, Object root, FieldChange change) {
        List<String> tokens = tokens(change.path());
        Object holder = holder(root, tokens);
        String last = tokens.getLast();
        Object before = child(holder, last);
        if (change.kind() == Kind.ORDER) {
            List<?> old = (List<?>) Objects.requireNonNull(child(holder(original, tokens), last));
            set(holder, last, reordered(old, (List<?>) Objects.requireNonNull(before), String.valueOf(change.lines())));
        } else if (change.lines() != null) {
            set(holder, last, patched((String) Objects.requireNonNull(before), change.lines()));
        } else if (change.after() == null) {
            remove(holder, last);
        } else if (change.before() == null) {
            insert(holder, last, value(change.after()), change.note());
        } else {
            set(holder, last, value(change.after()));
        }
    }

    private static @Nullable Object child(Object holder, String token) {
        if (holder instanceof Map<?, ?> map) {
            return map.get(token);
        }
        List<?> list = (List<?>) holder;
        int index = index(list, token);
        return index < 0 || index >= list.size() ? null : list.get(index);
    }

    private static int index(List<?> list, String token) {
        if (token.matches("\\d+")) {
            return Integer.parseInt(token);
        }
        String[] pair = token.split("=", 2);
        for (int i = 0; i < list.size(); i++) {
            if (pair[1].equals(String.valueOf(((Map<?, ?>) list.get(i)).get(pair[0])))) {
                return i;
            }
        }
        return -1;
    }

    @SuppressWarnings("unchecked")
    private static void set(Object holder, String token, @Nullable Object value) {
        if (holder instanceof Map<?, ?>) {
            ((Map<String, Object>) holder).put(token, value);
        } else {
            ((List<Object>) holder).set(index((List<?>) holder, token), value);
        }
    }

    @SuppressWarnings("unchecked")
    private static void insert(Object holder, String token, @Nullable Object value, @Nullable String note) {
        if (holder instanceof Map<?, ?>) {
            ((Map<String, Object>) holder).put(token, value);
        } else if (token.matches("\\d+")) {
            ((List<Object>) holder).add(Integer.parseInt(token), value);
        } else {
            List<Object> list = (List<Object>) holder;
            Matcher place = PLACE.matcher(note == null ? "" : note);
            list.add(
                    place.matches() ? Math.min(list.size(), Integer.parseInt(place.group(1)) - 1) : list.size(), value);
        }
    }

    private static void remove(Object holder, String token) {
        if (holder instanceof Map<?, ?> map) {
            map.remove(token);
        } else {
            ((List<?>) holder).remove(index((List<?>) holder, token));
        }
    }

    /** The lines are the items themselves, or their keys. */
    private static List<Object> reordered(List<?> old, List<?> now, String diff) {
        boolean keys = diff.lines().anyMatch(line -> line.startsWith(" key=") || line.startsWith("+key="));
        Map<String, Object> byLine = new HashMap<>();
        now.forEach(item -> byLine.put(line(item, keys), item));
        String before = old.stream().map(item -> line(item, keys) + "\n").collect(Collectors.joining());
        return patched(before, diff).lines().map(byLine::get).toList();
    }

    private static String line(Object item, boolean key) {
        if (item instanceof Map<?, ?> map && key) {
            return "key=" + map.get("key");
        }
        return item instanceof String text ? text : CanonicalJson.write(item);
    }

    private static String patched(String before, String diff) {
        List<String> old = new ArrayList<>(before.lines().toList());
        if (!before.endsWith("\n")) {
            old.add("\\ no newline at the end");
        }
        List<String> result = new ArrayList<>();
        int at = 0;
        for (String line : diff.lines().toList()) {
            Matcher hunk = HUNK.matcher(line);
            if (hunk.matches()) {
                int from = Integer.parseInt(hunk.group(1)) - (Integer.parseInt(hunk.group(2)) == 0 ? 0 : 1);
                while (at < from) {
                    result.add(old.get(at++));
                }
            } else if (line.startsWith("+")) {
                result.add(line.substring(1));
            } else {
                if (line.startsWith(" ")) {
                    result.add(old.get(at));
                }
                if (!old.get(at).equals(line.substring(1))) {
                    throw new AssertionError("the diff does not fit: " + line);
                }
                at++;
            }
        }
        result.addAll(old.subList(at, old.size()));
        String text = String.join("\n", result);
        return text.endsWith("\n\\ no newline at the end")
                ? text.replace("\n\\ no newline at the end", "")
                : text + "\n";
    }

    private static @Nullable Object value(String json) {
        return YamlTree.of(YamlReader.read("v: " + json).documents().getFirst().root())
                                .data()
                        instanceof Map<?, ?> map
                ? copy(map.get("v"))
                : null;
    }

    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(String.valueOf(key), copy(item)));
            return copy;
        }
        return value instanceof List<?> list
                ? new ArrayList<>(list.stream().map(Patch::copy).toList())
                : value;
    }
}
