package io.clm.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two sandboxes from using one state folder. The operating system gives it back when the process dies. */
final class SandboxLock implements AutoCloseable {

    private final FileChannel channel;

    private SandboxLock(FileChannel channel) {
        this.channel = channel;
    }

    static SandboxLock take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new SandboxException(
                    "a sandbox is already running on " + file.getParent(), "stop it, or give another --state DIR");
        }
        return new SandboxLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
