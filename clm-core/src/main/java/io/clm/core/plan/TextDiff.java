package io.clm.core.plan;

import java.util.ArrayList;
import java.util.List;

/** Differences of texts by lines. */
public final class TextDiff {
    private static final int CONTEXT = 2;
    private static final long LARGEST_TABLE = 4_000_000;

    private TextDiff() {}

    /** Number of the first line of {@code after} that differs, from 1; 0 when the texts are equal. */
    public static int firstLine(String before, String after) {
        if (before.equals(after)) {
            return 0;
        }
        List<String> old = lines(before);
        List<String> fresh = lines(after);
        int same = commonStart(old, fresh);
        return Math.min(same + 1, Math.max(1, fresh.size()));
    }

    /** Removed lines with {@code -}, added ones with {@code +}, two lines around them; empty when the texts are equal. */
    public static String unified(String before, String after) {
        List<String> old = lines(before);
        List<String> fresh = lines(after);
        int start = commonStart(old, fresh);
        int end = commonEnd(old, fresh, start);
        if (start == old.size() && start == fresh.size()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        out.append("@@ line %d @@\n".formatted(start + 1));
        append(out, " ", old.subList(Math.max(0, start - CONTEXT), start));
        middle(out, old.subList(start, old.size() - end), fresh.subList(start, fresh.size() - end));
        append(out, " ", old.subList(old.size() - end, Math.min(old.size(), old.size() - end + CONTEXT)));
        return out.toString();
    }

    private static void middle(StringBuilder out, List<String> old, List<String> fresh) {
        if ((long) old.size() * fresh.size() > LARGEST_TABLE) {
            append(out, "-", old);
            append(out, "+", fresh);
            return;
        }
        int[][] common = common(old, fresh);
        int i = 0;
        int j = 0;
        List<String> kept = new ArrayList<>();
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                kept.add(old.get(i++));
                j++;
                continue;
            }
            flush(out, kept);
            if (i < old.size() && (j == fresh.size() || common[i + 1][j] >= common[i][j + 1])) {
                append(out, "-", List.of(old.get(i++)));
            } else {
                append(out, "+", List.of(fresh.get(j++)));
            }
        }
        append(out, " ", kept);
    }

    private static void flush(StringBuilder out, List<String> kept) {
        if (kept.size() > 2 * CONTEXT + 1) {
            append(out, " ", kept.subList(0, CONTEXT));
            out.append("@@\n");
            append(out, " ", kept.subList(kept.size() - CONTEXT, kept.size()));
        } else {
            append(out, " ", kept);
        }
        kept.clear();
    }

    private static int[][] common(List<String> old, List<String> fresh) {
        int[][] length = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                length[i][j] = old.get(i).equals(fresh.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }

    private static int commonStart(List<String> old, List<String> fresh) {
        int same = 0;
        while (same < old.size() && same < fresh.size() && old.get(same).equals(fresh.get(same))) {
            same++;
        }
        return same;
    }

    private static int commonEnd(List<String> old, List<String> fresh, int start) {
        int same = 0;
        while (same < old.size() - start
                && same < fresh.size() - start
                && old.get(old.size() - 1 - same).equals(fresh.get(fresh.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    private static void append(StringBuilder out, String sign, List<String> lines) {
        lines.forEach(line -> out.append(sign).append(line).append('\n'));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : text.lines().toList();
    }
}
