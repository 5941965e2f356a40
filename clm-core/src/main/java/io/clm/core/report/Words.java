package io.clm.core.report;

import java.util.List;

/** Words and numbers. */
final class Words {
    private Words() {}

    static String count(long number, String one) {
        String many = one.endsWith("s") ? one + "es" : one + "s";
        return number + " " + (number == 1 ? one : many);
    }

    /** {@code a, b and 3 more}. */
    static String few(List<String> names, int most) {
        return names.size() <= most
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, most)) + " and " + (names.size() - most) + " more";
    }
}
