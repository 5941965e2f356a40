package io.clm.sim.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of lines that only grows. A line is handed to the operating system as a whole before {@link #append} returns,
 * so it outlives the process; a torn last line is cut off when the file is opened again.
 */
public final class LineFile implements AutoCloseable {
    private final FileChannel channel;
    private long lines;
    private long bytes;

    private LineFile(FileChannel channel, Whole whole) {
        this.channel = channel;
        this.lines = whole.lines();
        this.bytes = whole.bytes();
    }

    /** Opens or creates the file; its folder is made where it is missing. */
    public static LineFile open(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Whole whole = Files.exists(path) ? Whole.of(path) : new Whole(0, 0);
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(whole.bytes()).position(whole.bytes());
            return new LineFile(channel, whole);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + path, e);
        }
    }

    /** Appends one line; the text holds no line break. */
    public synchronized void append(String line) {
        byte[] encoded = (line + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.wrap(encoded);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines++;
        bytes += encoded.length;
    }

    /** How many whole lines there are. */
    public synchronized long lines() {
        return lines;
    }

    /** The file's size in bytes. */
    public synchronized long bytes() {
        return bytes;
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
