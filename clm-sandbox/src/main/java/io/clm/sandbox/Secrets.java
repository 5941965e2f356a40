package io.clm.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random secrets of this sandbox, each in a file of its owner's. */
final class Secrets {

    private Secrets() {}

    /** The secret in {@code file}, made first where there is none. */
    static String of(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "new", "");
            OwnerOnly.apply(fresh);
            Files.writeString(fresh, HexFormat.of().formatHex(bytes));
            AtomicFile.move(fresh, file);
        }
        return Files.readString(file).strip();
    }
}
