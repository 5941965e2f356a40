package io.clm.sandbox;

import picocli.CommandLine;

/** {@code clm sandbox}: see {@link Options}. The system property {@code clm.home} is the repository's folder. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws Exception {
        Options options = new Options();
        CommandLine line = new CommandLine(options).setCommandName("clm sandbox");
        try {
            line.parseArgs(args);
            check(options);
        } catch (CommandLine.ParameterException e) {
            System.err.println(e.getMessage() + "; see clm sandbox --help");
            System.exit(2);
        }
        if (options.help) {
            line.usage(System.out);
            return;
        }
        System.exit(run(options));
    }

    private static void check(Options options) {
        if (!(options.speed > 0 && options.speed <= 1000)) {
            throw new CommandLine.ParameterException(
                    new CommandLine(options), "--speed is a number above 0, at most 1000");
        }
        if (options.port != null && (options.port < 0 || options.port > 65535)) {
            throw new CommandLine.ParameterException(new CommandLine(options), "--port is a number from 0 to 65535");
        }
    }

    private static int run(Options options) throws Exception {
        try {
            Sandbox.run(options);
            return 0;
        } catch (SandboxException e) {
            System.err.println("clm sandbox: " + e.getMessage());
            return 1;
        }
    }
}
