package io.clm.sandbox;

import io.clm.sandbox.process.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/** What happens at SIGINT and SIGTERM: the address file goes first, then every child. */
final class StopHook {

    private StopHook() {}

    static void install(Supervisor children, StateDir state, Duration each) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(children, state, each), "stop"));
    }

    private static void stop(Supervisor children, StateDir state, Duration each) {
        try {
            Files.deleteIfExists(state.sandboxFile());
            children.stop(each);
        } catch (IOException e) {
            System.err.println("could not delete " + state.sandboxFile() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
