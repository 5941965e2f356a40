package io.clm.core.diff;

import io.clm.core.diff.FieldChange.Kind;
import io.clm.core.json.CanonicalJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Field by field, what differs between two trees of maps, lists, texts, numbers and booleans. A null is nothing. */
public final class TreeDiff {
    private final Rules rules;
    private final Mask mask;
    private final List<FieldChange> changes = new ArrayList<>();

    private TreeDiff(Rules rules, Mask mask) {
        this.rules = rules;
        this.mask = mask;
    }

    /** The differences in the order of the fields' names; secrets masked. */
    public static List<FieldChange> of(Map<?, ?> before, Map<?, ?> after, Rules rules, Mask mask) {
        TreeDiff diff = new TreeDiff(rules, mask);
        diff.maps(Path.ROOT, before, after);
        return List.copyOf(diff.changes);
    }

    private void maps(Path path, Map<?, ?> before, Map<?, ?> after) {
        Set<String> names = new TreeSet<>();
        before.keySet().forEach(key -> names.add(String.valueOf(key)));
        after.keySet().forEach(key -> names.add(String.valueOf(key)));
        names.forEach(name -> values(path.child(name), before.get(name), after.get(name)));
    }

    void values(Path path, @Nullable Object before, @Nullable Object after) {
        if (isEqual(before, after)) {
            return;
        }
        Optional<String> same = rules.same(path, before, after);
        if (same.isPresent()) {
            changes.add(shown(path, before, after).as(Kind.SAME, same.get()));
        } else if (before instanceof Map<?, ?> old && after instanceof Map<?, ?> fresh) {
            maps(path, old, fresh);
        } else if (before instanceof List<?> old && after instanceof List<?> fresh && !rules.isSecret(path)) {
            new ListDiff(this, rules).lists(path, old, fresh);
        } else {
            changes.add(shown(path, before, after));
        }
    }

    /** Adds a note to the change of that very place. */
    void note(Path path, String note) {
        changes.replaceAll(
                change -> change.path().equals(path.text()) && change.note() == null ? change.withNote(note) : change);
    }

    void add(FieldChange change) {
        changes.add(change);
    }

    static boolean isEqual(@Nullable Object before, @Nullable Object after) {
        if (before instanceof Number old && after instanceof Number fresh) {
            return new BigDecimal(old.toString()).compareTo(new BigDecimal(fresh.toString())) == 0;
        }
        return Objects.equals(before, after) || Objects.equals(json(before), json(after));
    }

    /** The change of the whole value. */
    FieldChange shown(Path path, @Nullable Object before, @Nullable Object after) {
        if (rules.isSecret(path)) {
            return new FieldChange(path.text(), hidden(before), hidden(after)).withNote("secret, not shown");
        }
        if (before instanceof String old && after instanceof String fresh && (isText(old) || isText(fresh))) {
            return FieldChange.lines(path.text(), TextDiff.unified(ended(old), ended(fresh), mask));
        }
        return masked(path, json(before), json(after));
    }

    /** The order of a list's items; one item a line. */
    FieldChange order(Path path, List<?> before, List<?> after) {
        String lines = TextDiff.unified(oneALine(before), oneALine(after), mask);
        return new FieldChange(path.text(), null, null, lines, "the same items in another order", Kind.ORDER);
    }

    private FieldChange masked(Path path, @Nullable String before, @Nullable String after) {
        boolean old = before != null && mask.hides(before);
        boolean fresh = after != null && mask.hides(after);
        if (!old && !fresh) {
            return new FieldChange(path.text(), before, after);
        }
        // What stood in a secret's place is likely to be the secret before it.
        boolean known = before != null && old && (after == null || mask.count(before) >= mask.count(after));
        return new FieldChange(
                        path.text(), known ? apply(before) : hidden(before), fresh ? apply(after) : hidden(after))
                .withNote("holds a secret");
    }

    private @Nullable String apply(@Nullable String json) {
        return json == null ? null : mask.apply(json);
    }

    private static @Nullable String hidden(@Nullable Object value) {
        return value == null ? null : "\"" + Mask.MASK + "\"";
    }

    private static boolean isText(String text) {
        return text.strip().indexOf('\n') >= 0;
    }

    /** A last line without its end is another text, and must be seen as one. */
    private static String ended(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n\\ no newline at the end";
    }

    private static String oneALine(List<?> items) {
        StringBuilder text = new StringBuilder();
        items.forEach(item -> text.append(item instanceof String plain && !isText(plain) ? plain : json(item))
                .append('\n'));
        return text.toString();
    }

    static @Nullable String json(@Nullable Object value) {
        return value == null ? null : CanonicalJson.write(value);
    }
}
