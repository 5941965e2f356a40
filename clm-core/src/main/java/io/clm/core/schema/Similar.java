package io.clm.core.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody probably meant. */
public final class Similar {

    private static final int MAX_EDITS = 2;
    private static final int MAX_LENGTH = 80;

    private Similar() {}

    /** The nearest of the names, when it is near enough to be a slip of the pen. */
    public static Optional<String> to(String name, Collection<String> names) {
        if (name.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int most = Math.min(MAX_EDITS, Math.max(1, name.length() / 3));
        return names.stream()
                .filter(other -> Math.abs(other.length() - name.length()) <= MAX_EDITS)
                .filter(other -> edits(name, other) <= most)
                .min(Comparator.comparingInt((String other) -> edits(name, other))
                        .thenComparing(other -> other));
    }

    private static int edits(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
