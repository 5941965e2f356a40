package io.clm.sandbox.e2e;

import io.clm.sandbox.StateDir;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The one sandbox of all classes: the next goes on with the fleet that the one before made. */
final class TheSandbox {

    static final Path FOLDER = Path.of("target", "e2e").toAbsolutePath();

    private static @Nullable RunningSandbox running;

    private TheSandbox() {}

    /** The one that runs; where none does, a new one on an empty state. */
    static synchronized RunningSandbox get() throws Exception {
        RunningSandbox there = running;
        if (there != null) {
            return there;
        }
        new StateDir(FOLDER).clear();
        Files.createDirectories(FOLDER);
        RunningSandbox started = RunningSandbox.start(FOLDER.resolve("state"), "--speed", "40");
        Runtime.getRuntime().addShutdownHook(new Thread(started::killQuietly));
        running = started;
        return started;
    }
}
