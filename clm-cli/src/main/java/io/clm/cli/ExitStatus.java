package io.clm.cli;

/** What the process says when it ends. */
public final class ExitStatus {

    /** Done; for a comparison: nothing differs. */
    public static final int DONE = 0;

    /** Something is wrong: wrong use, configuration that does not render, findings that block. */
    public static final int FAILED = 1;

    /** A comparison found changes. */
    public static final int CHANGES = 2;

    private ExitStatus() {}
}
