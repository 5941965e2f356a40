package io.clm.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** File permissions that keep everybody but the owner out. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** Sets {@code rwx------} on a folder, {@code rw-------} on a file; nothing where there are no POSIX permissions. */
    public static void apply(Path path) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }
}
