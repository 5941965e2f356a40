package io.clm.cli.screen;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/** Standard output and error of one run, always UTF-8. Colours and progress only where a person looks at them. */
public final class Screen {

    private final OutputStream bytes;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean coloured;
    private final boolean watched;

    /**
     * @param coloured whether output goes to a terminal that shows colours
     * @param watched whether errors go to a terminal, so that progress is seen by a person
     */
    public Screen(OutputStream out, OutputStream err, boolean coloured, boolean watched) {
        this.bytes = out;
        this.out = writer(out);
        this.err = writer(err);
        this.coloured = coloured;
        this.watched = watched;
    }

    /** The process' own; {@code bin/clm} says through system properties which of the two are terminals. */
    public static Screen ofProcess() {
        boolean noColour = System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"));
        return new Screen(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                !noColour && Boolean.getBoolean("clm.stdout.terminal"),
                Boolean.getBoolean("clm.stderr.terminal"));
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    public PrintWriter out() {
        return out;
    }

    public PrintWriter err() {
        return err;
    }

    /** For output that must be exact; nothing else may be pending in {@link #out}. */
    public OutputStream bytes() {
        out.flush();
        return bytes;
    }

    public boolean coloured() {
        return coloured;
    }

    public ColorScheme colours() {
        return Help.defaultColorScheme(coloured ? Ansi.ON : Ansi.OFF);
    }

    /** One line on standard error; red on a terminal. */
    public void error(String line) {
        err.println(watched && coloured ? "\u001b[31m" + line + "\u001b[0m" : line);
    }

    /** One line on standard error; yellow on a terminal. */
    public void warning(String line) {
        err.println(watched && coloured ? "\u001b[33m" + line + "\u001b[0m" : line);
    }

    /** A line that tells how far a long work has come; silent where nobody looks. */
    public Progress progress(String what, int total) {
        return new Progress(err, watched, what, total);
    }
}
