package io.clm.core.render;

/** The mark that stands for an output of the main stack until the stack is there: known after apply. */
public final class Pending {

    private static final String PREFIX = "${clm:stack-output:";

    private Pending() {}

    public static String mark(String output) {
        return PREFIX + output + "}";
    }

    /** Whether a text depends on something that the first change makes. */
    public static boolean isIn(String text) {
        return text.contains(PREFIX);
    }
}
