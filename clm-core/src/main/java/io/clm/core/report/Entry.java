package io.clm.core.report;

import io.clm.core.json.CanonicalJson;
import io.clm.core.plan.Reversal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One change, as it is shown. Two clusters have the same change when all but the subject is the same.
 *
 * @param heading it stands under within its section, such as a component
 * @param subject the pool it is about; empty where the title says it all
 * @param nodes such as {@code 3 to 20 nodes}; empty where no node is replaced
 * @param where path and line in the configuration repository; may be empty
 * @param refused it cannot be carried out as it is
 */
record Entry(
        Section section,
        Sign sign,
        String heading,
        String title,
        String subject,
        String nodes,
        String where,
        Reversal reversal,
        boolean refused,
        List<String> notes,
        List<Detail> details) {

    private static final Pattern PLACE = Pattern.compile("@@ -\\d+,\\d+ \\+\\d+,\\d+ @@|\\[\\d+]");

    /** Where it stands in a report, in that order. */
    enum Section {
        NODES("Nodes that are replaced"),
        STACKS("Stacks"),
        OBJECTS("Kubernetes objects"),
        LEFT("Left behind: in the cluster, though neither the head nor its deletions.yaml has them"),
        ITEMS("Config items"),
        SAME("Written differently, the same to Kubernetes");

        final String title;

        Section(String title) {
            this.title = title;
        }
    }

    /** What happens, in a character. */
    enum Sign {
        ADD("+"),
        CHANGE("~"),
        REPLACE("±"),
        DELETE("-"),
        LEAVE("?"),
        NONE("=");

        final String mark;

        Sign(String mark) {
            this.mark = mark;
        }
    }

    Entry {
        notes = List.copyOf(notes);
        details = List.copyOf(details);
    }

    /** The same for the same change, whatever it is about. */
    String fingerprint() {
        String all = CanonicalJson.write(List.of(
                section,
                sign,
                heading,
                title,
                file(),
                reversal,
                refused,
                notes,
                details.stream().map(Detail::essence).toList()));
        return PLACE.matcher(all).replaceAll("@");
    }

    /** The lines of rendered texts differ from cluster to cluster. */
    String file() {
        return where.replaceFirst(":\\d+$", "");
    }

    /** Why it is refused. */
    List<String> refusals() {
        return notes.stream().filter(note -> note.contains(" refuses ")).toList();
    }

    boolean isRisk() {
        return refused || reversal.cannotBeUndone();
    }
}
