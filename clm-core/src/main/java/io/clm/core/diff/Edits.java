package io.clm.core.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The shortest way from one list to another by removals and additions (Myers' greedy algorithm). Lists that differ in
 * very much are taken as wholly different in their middle, which bounds time and memory.
 */
final class Edits {
    private static final int MOST_EDITS = 1200;

    private final List<?> before;
    private final List<?> after;
    private final List<Edit> edits = new ArrayList<>();

    /** What becomes of an item; {@code before} and {@code after} are its places, -1 where it has none. */
    record Edit(Sign sign, int before, int after) {}

    /** Kept, gone or new. */
    enum Sign {
        SAME,
        REMOVED,
        ADDED
    }

    private Edits(List<?> before, List<?> after) {
        this.before = before;
        this.after = after;
    }

    static List<Edit> between(List<?> before, List<?> after) {
        Edits edits = new Edits(before, after);
        int start = edits.commonStart();
        int end = edits.commonEnd(start);
        edits.same(0, 0, start);
        edits.middle(start, before.size() - end, start, after.size() - end);
        edits.same(before.size() - end, after.size() - end, end);
        return edits.edits;
    }

    private int commonStart() {
        int same = 0;
        while (same < before.size() && same < after.size() && before.get(same).equals(after.get(same))) {
            same++;
        }
        return same;
    }

    private int commonEnd(int start) {
        int same = 0;
        while (same < before.size() - start
                && same < after.size() - start
                && before.get(before.size() - 1 - same).equals(after.get(after.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    private void same(int from, int to, int count) {
        for (int i = 0; i < count; i++) {
            edits.add(new Edit(Sign.SAME, from + i, to + i));
        }
    }

    private void middle(int from, int fromEnd, int to, int toEnd) {
        List<int[]> trace = trace(from, fromEnd, to, toEnd);
        if (trace.isEmpty()) {
            removed(from, fromEnd);
            added(to, toEnd);
        } else {
            follow(trace, from, fromEnd, to, toEnd);
        }
    }

    private void removed(int from, int end) {
        for (int i = from; i < end; i++) {
            edits.add(new Edit(Sign.REMOVED, i, -1));
        }
    }

    private void added(int from, int end) {
        for (int i = from; i < end; i++) {
            edits.add(new Edit(Sign.ADDED, -1, i));
        }
    }

    /** For each number of edits, the furthest place reached before on each diagonal; empty when it takes too many. */
    private List<int[]> trace(int from, int fromEnd, int to, int toEnd) {
        int n = fromEnd - from;
        int m = toEnd - to;
        int most = Math.min(n + m, MOST_EDITS);
        int zero = most + 1;
        int[] reached = new int[2 * most + 3];
        List<int[]> trace = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            trace.add(Arrays.copyOf(reached, reached.length));
            for (int k = -d; k <= d; k += 2) {
                int x = isDown(reached, zero, k, d) ? reached[zero + k + 1] : reached[zero + k - 1] + 1;
                while (x < n && x - k < m && before.get(from + x).equals(after.get(to + x - k))) {
                    x++;
                }
                reached[zero + k] = x;
                if (x >= n && x - k >= m) {
                    return trace;
                }
            }
        }
        return List.of();
    }

    private static boolean isDown(int[] reached, int zero, int k, int d) {
        return k == -d || (k != d && reached[zero + k - 1] < reached[zero + k + 1]);
    }

    private void follow(List<int[]> trace, int from, int fromEnd, int to, int toEnd) {
        int zero = (trace.getFirst().length - 3) / 2 + 1;
        List<Edit> backwards = new ArrayList<>();
        int x = fromEnd - from;
        int y = toEnd - to;
        for (int d = trace.size() - 1; d >= 0; d--) {
            int[] reached = trace.get(d);
            boolean down = isDown(reached, zero, x - y, d);
            int previous = x - y + (down ? 1 : -1);
            int startX = d == 0 ? 0 : reached[zero + previous];
            int startY = d == 0 ? 0 : startX - previous;
            while (x > startX && y > startY) {
                backwards.add(new Edit(Sign.SAME, from + --x, to + --y));
            }
            if (d > 0) {
                backwards.add(down ? new Edit(Sign.ADDED, -1, to + startY) : new Edit(Sign.REMOVED, from + startX, -1));
            }
            x = startX;
            y = startY;
        }
        edits.addAll(backwards.reversed());
    }
}
