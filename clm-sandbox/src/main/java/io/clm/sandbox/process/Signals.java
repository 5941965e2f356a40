package io.clm.sandbox.process;

import java.io.IOException;

/** Signals that Java does not send by itself. */
public final class Signals {

    private Signals() {}

    /** SIGINT; SIGTERM where there is no {@code kill}. */
    public static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            process.destroy();
        }
    }
}
