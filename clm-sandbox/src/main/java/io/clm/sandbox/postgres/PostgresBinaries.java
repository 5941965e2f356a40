package io.clm.sandbox.postgres;

import io.clm.sandbox.SandboxException;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Lays PostgreSQL's programs, which a library carries, into a folder once. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder with {@code bin/}, laid under {@code folder} where it is not there yet. */
    static Path in(Path folder) throws IOException {
        Path done = folder.resolve("programs");
        if (Files.isExecutable(done.resolve("bin").resolve("postgres"))) {
            return done;
        }
        Path fresh = Files.createTempDirectory(Files.createDirectories(folder), "unpacking");
        try (InputStream packed = open()) {
            unpack(packed, fresh);
        }
        Files.move(fresh, done, StandardCopyOption.ATOMIC_MOVE);
        return done;
    }

    private static InputStream open() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "Darwin" : "Linux";
        InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"));
        if (packed == null) {
            throw new SandboxException(
                    "there is no embedded PostgreSQL for this machine", "use docker compose instead");
        }
        return packed;
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                lay(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void lay(TarArchiveInputStream tar, TarArchiveEntry entry, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, to, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
