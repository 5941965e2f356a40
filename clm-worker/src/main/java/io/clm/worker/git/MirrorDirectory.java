package io.clm.worker.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A directory that no other process uses: the first free one of {@code mirror-1}, {@code mirror-2} …. */
record MirrorDirectory(Path path, FileChannel lock) implements AutoCloseable {
    private static final int MOST = 1000;

    static MirrorDirectory claim(Path workDir) {
        try {
            Files.createDirectories(workDir);
            for (int number = 1; number <= MOST; number++) {
                Path path = workDir.resolve("mirror-" + number);
                FileChannel channel = FileChannel.open(
                        workDir.resolve("mirror-" + number + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                if (isFree(channel)) {
                    return new MirrorDirectory(path, channel);
                }
                channel.close();
            }
            throw new IOException("all " + MOST + " are taken");
        } catch (IOException e) {
            throw new UncheckedIOException("no directory for a mirror below " + workDir, e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
