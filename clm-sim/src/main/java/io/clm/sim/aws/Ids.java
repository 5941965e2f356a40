package io.clm.sim.aws;

import java.security.SecureRandom;

/** Makes ids that look like AWS' own. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String HEX = "0123456789abcdef";

    private Ids() {}

    /** As {@code i-0a1b…}: the prefix, a hyphen and seventeen hex digits, the first of them 0. */
    public static String hex(String prefix) {
        return prefix + "-0" + some(HEX, 16);
    }

    /** The random end of the names that CloudFormation gives. */
    public static String suffix() {
        return some(UPPER, 12);
    }

    /** So many random hex digits. */
    public static String hexDigits(int count) {
        return some(HEX, count);
    }

    /** So many random capital letters and digits. */
    public static String upper(int count) {
        return some(UPPER, count);
    }

    private static String some(String alphabet, int count) {
        StringBuilder text = new StringBuilder(count);
        RANDOM.ints(count, 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
        return text.toString();
    }
}
