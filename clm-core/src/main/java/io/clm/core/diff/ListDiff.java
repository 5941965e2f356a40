package io.clm.core.diff;

import io.clm.core.diff.Edits.Edit;
import io.clm.core.diff.Edits.Sign;
import io.clm.core.diff.Rules.Items;
import io.clm.core.json.CanonicalJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What differs between two lists. */
final class ListDiff {
    private static final List<List<String>> USUAL_KEYS = List.of(List.of("name"), List.of("id"), List.of("key"));

    private final TreeDiff diff;
    private final Rules rules;

    ListDiff(TreeDiff diff, Rules rules) {
        this.diff = diff;
        this.rules = rules;
    }

    void lists(Path path, List<?> before, List<?> after) {
        switch (rules.items(path)) {
            case Items.Keyed keyed -> keyed(path, before, after, keyed.keys(), keyed.ordered());
            case Items.Unordered any -> unordered(path, before, after);
            case Items.Ordered whole -> ordered(path, before, after);
        }
    }

    private void keyed(Path path, List<?> before, List<?> after, List<String> keys, boolean ordered) {
        Optional<Map<String, Object>> old = byKey(before, keys);
        Optional<Map<String, Object>> fresh = byKey(after, keys);
        if (old.isPresent() && fresh.isPresent()) {
            byKey(path, old.get(), fresh.get(), ordered);
        } else {
            places(path, before, after);
        }
    }

    private void byKey(Path path, Map<String, Object> old, Map<String, Object> fresh, boolean ordered) {
        Set<String> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(fresh.keySet());
        keys.forEach(key -> diff.values(path.item(key), old.get(key), fresh.get(key)));
        if (ordered) {
            tellPlaces(path, old, fresh);
        }
        if (ordered && !common(old, fresh).equals(common(fresh, old))) {
            diff.add(diff.order(path, names(old), names(fresh)));
        }
    }

    /** Of an item that comes, where it comes, unless that is at the end. */
    private void tellPlaces(Path path, Map<String, Object> old, Map<String, Object> fresh) {
        List<String> names = names(fresh);
        long known = names.stream().filter(old::containsKey).count();
        for (int i = 0; i < names.size(); i++) {
            if (old.containsKey(names.get(i))) {
                known--;
            } else if (known > 0) {
                diff.note(path.item(names.get(i)), "at place %d of %d".formatted(i + 1, names.size()));
            }
        }
    }

    private static List<String> common(Map<String, ?> of, Map<String, ?> with) {
        return of.keySet().stream().filter(with::containsKey).toList();
    }

    private static List<String> names(Map<String, ?> items) {
        return List.copyOf(items.keySet());
    }

    private void unordered(Path path, List<?> before, List<?> after) {
        if (!sorted(before).equals(sorted(after))) {
            places(path, before, after);
        }
    }

    private void ordered(Path path, List<?> before, List<?> after) {
        if (sorted(before).equals(sorted(after))) {
            diff.add(diff.order(path, before, after));
            return;
        }
        for (List<String> keys : USUAL_KEYS) {
            Optional<Map<String, Object>> old = byKey(before, keys);
            Optional<Map<String, Object>> fresh = byKey(after, keys);
            if (!before.isEmpty() && !after.isEmpty() && old.isPresent() && fresh.isPresent()) {
                byKey(path, old.get(), fresh.get(), true);
                return;
            }
        }
        places(path, before, after);
    }

    private static List<String> sorted(List<?> items) {
        return items.stream().map(CanonicalJson::write).sorted().toList();
    }

    /** Items by their keys; empty when one has none, or two have the same. */
    private Optional<Map<String, Object>> byKey(List<?> items, List<String> keys) {
        Map<String, Object> byKey = new LinkedHashMap<>();
        for (Object item : items) {
            Optional<String> key = item instanceof Map<?, ?> map ? key(map, keys) : Optional.empty();
            if (key.isEmpty() || byKey.put(key.get(), item) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(byKey);
    }

    private Optional<String> key(Map<?, ?> item, List<String> keys) {
        List<String> parts = new ArrayList<>();
        for (String key : keys) {
            Object value = item.get(key);
            Optional<Object> known = value == null ? rules.missingKey(key) : Optional.of(value);
            if (known.isEmpty() || known.get() instanceof Map<?, ?> || known.get() instanceof List<?>) {
                return Optional.empty();
            }
            parts.add(key + "=" + known.get());
        }
        return Optional.of(String.join(",", parts));
    }

    /** Items by their places: what went and what came at the same place is taken as one that changed. */
    private void places(Path path, List<?> before, List<?> after) {
        List<Integer> gone = new ArrayList<>();
        List<Integer> fresh = new ArrayList<>();
        for (Edit edit : Edits.between(texts(before), texts(after))) {
            if (edit.sign() == Sign.SAME) {
                gap(path, before, after, gone, fresh);
            } else if (edit.sign() == Sign.REMOVED) {
                gone.add(edit.before());
            } else {
                fresh.add(edit.after());
            }
        }
        gap(path, before, after, gone, fresh);
    }

    private static List<String> texts(List<?> items) {
        return items.stream().map(CanonicalJson::write).toList();
    }

    private void gap(Path path, List<?> before, List<?> after, List<Integer> gone, List<Integer> fresh) {
        int pairs = Math.min(gone.size(), fresh.size());
        for (int i = 0; i < pairs; i++) {
            diff.values(at(path, fresh.get(i)), before.get(gone.get(i)), after.get(fresh.get(i)));
        }
        gone.subList(pairs, gone.size()).forEach(i -> one(at(path, i), before.get(i), null));
        fresh.subList(pairs, fresh.size()).forEach(i -> one(at(path, i), null, after.get(i)));
        gone.clear();
        fresh.clear();
    }

    private void one(Path path, @Nullable Object before, @Nullable Object after) {
        diff.add(diff.shown(path, before, after));
    }

    private static Path at(Path path, int index) {
        return path.item(String.valueOf(index));
    }
}
