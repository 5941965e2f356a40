package io.clm.core.diff;

import io.clm.core.diff.Edits.Edit;
import io.clm.core.diff.Edits.Sign;
import java.util.ArrayList;
import java.util.List;

/** Differences of texts by lines. */
public final class TextDiff {
    private static final int CONTEXT = 2;

    private TextDiff() {}

    /** Number of the first line of {@code after} that differs, from 1; 0 when the texts are equal. */
    public static int firstLine(String before, String after) {
        if (before.equals(after)) {
            return 0;
        }
        List<String> old = lines(before);
        List<String> fresh = lines(after);
        int same = 0;
        while (same < old.size() && same < fresh.size() && old.get(same).equals(fresh.get(same))) {
            same++;
        }
        return Math.min(same + 1, Math.max(1, fresh.size()));
    }

    /**
     * Removed lines with {@code -}, added ones with {@code +}, two lines around them, each part under
     * {@code @@ -12,3 +12,4 @@}; empty when the lines are equal.
     */
    public static String unified(String before, String after) {
        return unified(before, after, Mask.NONE);
    }

    /**
     * As the other one, secrets masked; where a line that comes holds one, the lines that go are hidden with it, unless
     * they hold as many: what stood in a secret's place is likely to be the secret before it, which is not known any more.
     */
    public static String unified(String before, String after, Mask mask) {
        List<String> old = lines(before);
        List<String> fresh = lines(after);
        StringBuilder out = new StringBuilder();
        for (List<Edit> hunk : hunks(Edits.between(old, fresh))) {
            out.append(header(hunk));
            boolean secret =
                    hunk.stream().anyMatch(edit -> edit.sign() != Sign.SAME && mask.hides(text(edit, old, fresh)));
            int coming = hunk.stream()
                    .filter(edit -> edit.sign() == Sign.ADDED)
                    .mapToInt(edit -> mask.count(text(edit, old, fresh)))
                    .max()
                    .orElse(0);
            hunk.forEach(edit -> out.append(line(edit, text(edit, old, fresh), mask, secret, coming)));
        }
        return out.toString();
    }

    /** The lines of {@code after} that are new or other, from 1. */
    public static List<Integer> changedLines(String before, String after) {
        return Edits.between(lines(before), lines(after)).stream()
                .filter(edit -> edit.sign() == Sign.ADDED)
                .map(edit -> edit.after() + 1)
                .toList();
    }

    private static String line(Edit edit, String text, Mask mask, boolean secret, int coming) {
        String shown = mask.apply(text);
        boolean hidden = secret
                && edit.sign() != Sign.SAME
                && (shown.equals(text) || (edit.sign() == Sign.REMOVED && mask.count(text) < coming));
        return sign(edit.sign()) + (hidden ? Mask.MASK : shown) + "\n";
    }

    private static String text(Edit edit, List<String> old, List<String> fresh) {
        return edit.before() >= 0 ? old.get(edit.before()) : fresh.get(edit.after());
    }

    private static String sign(Sign sign) {
        return switch (sign) {
            case SAME -> " ";
            case REMOVED -> "-";
            case ADDED -> "+";
        };
    }

    private static String header(List<Edit> hunk) {
        int from =
                hunk.stream().mapToInt(Edit::before).filter(i -> i >= 0).min().orElse(-1);
        int to = hunk.stream().mapToInt(Edit::after).filter(i -> i >= 0).min().orElse(-1);
        long removed = hunk.stream().filter(edit -> edit.before() >= 0).count();
        long added = hunk.stream().filter(edit -> edit.after() >= 0).count();
        return "@@ -%d,%d +%d,%d @@\n".formatted(from + 1, removed, to + 1, added);
    }

    /** Changes with what is around them, near ones together. */
    private static List<List<Edit>> hunks(List<Edit> edits) {
        List<List<Edit>> hunks = new ArrayList<>();
        int end = -1;
        for (int i = 0; i < edits.size(); i++) {
            if (edits.get(i).sign() != Sign.SAME) {
                int start = Math.max(i - CONTEXT, end);
                if (hunks.isEmpty() || start > end) {
                    hunks.add(new ArrayList<>());
                } else {
                    start = end;
                }
                int until = Math.min(edits.size(), i + CONTEXT + 1);
                if (until > start) {
                    hunks.getLast().addAll(edits.subList(Math.max(0, start), until));
                    end = until;
                }
            }
        }
        return hunks;
    }

    static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : text.lines().toList();
    }
}
