package io.clm.core.report;

import io.clm.core.plan.Action;
import io.clm.core.plan.Cause;
import io.clm.core.plan.ItemChange;
import io.clm.core.plan.ObjectChange;
import io.clm.core.plan.Plan;
import io.clm.core.plan.PoolChange;
import io.clm.core.plan.PoolSize;
import io.clm.core.plan.Reversal;
import io.clm.core.report.Entry.Section;
import io.clm.core.report.Entry.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The changes of a plan, one by one. */
final class Entries {
    private Entries() {}

    static List<Entry> of(Plan plan) {
        List<Entry> entries = new ArrayList<>();
        plan.pools().stream().filter(PoolChange::rolls).forEach(pool -> entries.add(pool(pool)));
        plan.stacks().forEach(stack -> entries.addAll(StackEntries.of(stack)));
        plan.objects().forEach(object -> entries.add(object(object)));
        plan.items().forEach(item -> entries.add(item(item)));
        return entries;
    }

    private static Entry pool(PoolChange pool) {
        List<String> notes =
                pool.causes().stream().map(cause -> "because of " + said(cause)).toList();
        List<Detail> details =
                pool.diff().isEmpty() ? List.of() : List.of(new Detail.Lines("user data", pool.diff(), ""));
        return new Entry(
                Section.NODES,
                Sign.REPLACE,
                "",
                pool.profile(),
                pool.name(),
                nodes(pool),
                "",
                pool.reversal(),
                false,
                notes,
                details);
    }

    private static String said(Cause cause) {
        String place = cause.place();
        return place == null || cause.kind() == Cause.Kind.LAUNCH_TEMPLATE
                ? cause.text()
                : cause.text() + "  (" + place + ")";
    }

    private static String nodes(PoolChange pool) {
        PoolSize size = pool.size();
        if (size == null && pool.replace().isEmpty()) {
            return "those that Karpenter started";
        }
        if (size == null || size.observed() != null) {
            return Words.count(pool.replace().size(), "node");
        }
        return size.min() == size.max()
                ? Words.count(size.min(), "node")
                : size.min() + " to " + Words.count(size.max(), "node");
    }

    private static Entry object(ObjectChange object) {
        boolean deletionsOnly = object.component().equals("deletions");
        return new Entry(
                section(object.action()),
                sign(object.action()),
                deletionsOnly ? "deletions.yaml" : object.component(),
                object.title() + (object.restartsPods() ? "  (its pods are replaced)" : ""),
                "",
                "",
                object.origin(),
                object.reversal(),
                object.notes().stream().anyMatch(note -> note.startsWith("the API server refuses")),
                notes(object),
                Details.of(object));
    }

    private static List<String> notes(ObjectChange object) {
        List<String> notes = object.action() == Action.LEAVE ? new ArrayList<>() : new ArrayList<>(object.notes());
        if (object.basis() == ObjectChange.Basis.KNOWN_AFTER_APPLY) {
            notes.add("known only when the stacks have been changed");
        }
        return notes;
    }

    private static Section section(Action action) {
        return switch (action) {
            case CREATE, UPDATE, DELETE -> Section.OBJECTS;
            case LEAVE -> Section.LEFT;
            case NONE -> Section.SAME;
        };
    }

    static Sign sign(Action action) {
        return switch (action) {
            case CREATE -> Sign.ADD;
            case UPDATE -> Sign.CHANGE;
            case DELETE -> Sign.DELETE;
            case LEAVE -> Sign.LEAVE;
            case NONE -> Sign.NONE;
        };
    }

    private static Entry item(ItemChange item) {
        String who = item.source().name().toLowerCase(Locale.ROOT);
        Sign sign = item.before() == null ? Sign.ADD : item.after() == null ? Sign.DELETE : Sign.CHANGE;
        return new Entry(
                Section.ITEMS,
                sign,
                "",
                item.name() + (item.pool() == null ? "" : " of pool " + item.pool()),
                "",
                "",
                item.place() == null ? "set by the " + who : item.place(),
                Reversal.REVERSIBLE,
                false,
                List.of(),
                List.of(new Detail.Value("", quoted(item.before()), quoted(item.after()), "")));
    }

    private static @Nullable String quoted(@Nullable String text) {
        return text == null ? null : io.clm.core.json.CanonicalJson.write(text);
    }
}
