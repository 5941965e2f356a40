package io.clm.sandbox.e2e;

import io.clm.sandbox.StateDir;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the sandboxes of all classes keep their state, one after the other: the next goes on with what the one before
 * left behind, and need not make a fleet first.
 */
final class StateFolder {

    private static final Path FOLDER = Path.of("target", "e2e").toAbsolutePath();
    private static boolean used;

    private StateFolder() {}

    /** An empty one. */
    static Path empty() throws IOException {
        used = true;
        new StateDir(FOLDER).clear();
        return Files.createDirectories(FOLDER);
    }

    /** That of the class before; an empty one where there was none. */
    static Path again() throws IOException {
        return used ? FOLDER : empty();
    }
}
