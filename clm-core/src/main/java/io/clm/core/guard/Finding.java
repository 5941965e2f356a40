package io.clm.core.guard;

/**
 * What a rule says about a version of one cluster.
 *
 * @param rule its id, such as {@code template-error}
 * @param what what is wrong, with the expression where there is one
 * @param where the place: {@code path:line:column}, or the object
 * @param fix how to mend it
 */
public record Finding(Severity severity, String rule, String what, String where, String fix) {

    /** Block keeps the plan from being carried out; info is worth knowing, and nobody has to mend it. */
    public enum Severity {
        BLOCK,
        WARN,
        INFO
    }

    public static Finding block(String rule, String what, String where, String fix) {
        return new Finding(Severity.BLOCK, rule, what, where, fix);
    }

    public static Finding warn(String rule, String what, String where, String fix) {
        return new Finding(Severity.WARN, rule, what, where, fix);
    }

    public static Finding info(String rule, String what, String where, String fix) {
        return new Finding(Severity.INFO, rule, what, where, fix);
    }

    /** The same in other words. */
    public Finding saying(String words) {
        return new Finding(severity, rule, words, where, fix);
    }

    /** The same at another place. */
    public Finding at(String place) {
        return new Finding(severity, rule, what, place, fix);
    }

    public boolean blocks() {
        return severity == Severity.BLOCK;
    }
}
