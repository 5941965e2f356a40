package io.clm.cli;

/** Starts the command line. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(Clm.commandLine().execute(args));
    }
}
