package io.clm.cli.screen;

import java.io.PrintWriter;

/** How far a long work has come, in one line that is written over and wiped at the end. */
public final class Progress implements AutoCloseable {

    private static final String START_OF_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean shown;
    private final String what;
    private final int total;
    private int done;

    Progress(PrintWriter err, boolean shown, String what, int total) {
        this.err = err;
        this.shown = shown && total > 1;
        this.what = what;
        this.total = total;
    }

    /** The next part is at work; any thread may say so. */
    public synchronized void next(String part) {
        done++;
        if (shown) {
            err.print(START_OF_LINE + what + " " + done + "/" + total + " " + part);
            err.flush();
        }
    }

    @Override
    public void close() {
        if (shown) {
            err.print(START_OF_LINE);
            err.flush();
        }
    }
}
