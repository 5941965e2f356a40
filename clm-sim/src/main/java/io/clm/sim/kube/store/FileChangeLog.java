package io.clm.sim.kube.store;

import io.clm.sim.kube.json.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * A snapshot and the changes since, one JSON line each. A line reaches the operating system before its write returns,
 * so the death of the process loses nothing; the end of a line that a kill cut off is dropped. The first line of a
 * snapshot names the log that goes on from it; both change by one rename.
 */
final class FileChangeLog implements ChangeLog {
    private static final long SNAPSHOT_AFTER_BYTES = 16L << 20;

    private final Path directory;
    private long number;
    private long appended;
    private OutputStream log;

    FileChangeLog(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            number = Files.exists(snapshotFile()) ? header().path("log").asLong(0) : 0;
            dropTornEnd(logFile());
            log = open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void replay(Sink sink) {
        try {
            if (Files.exists(snapshotFile())) {
                replay(snapshotFile(), 1, sink);
            }
            replay(logFile(), 0, sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void put(long resourceVersion, ObjectKey key, ObjectNode object) {
        append(new LogLine(resourceVersion, key, object));
    }

    @Override
    public void remove(long resourceVersion, ObjectKey key) {
        append(new LogLine(resourceVersion, key, null));
    }

    @Override
    public boolean wantsSnapshot() {
        return appended > SNAPSHOT_AFTER_BYTES;
    }

    @Override
    public void snapshot(long resourceVersion, ObjectTable table) {
        try {
            Path old = logFile();
            Path next = directory.resolve("snapshot.new");
            writeSnapshot(next, resourceVersion, table);
            Files.deleteIfExists(directory.resolve("changes-" + (number + 1) + ".log"));
            Files.move(next, snapshotFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            number++;
            log.close();
            log = open();
            appended = 0;
            Files.deleteIfExists(old);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            log.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(LogLine line) {
        byte[] bytes = line.bytes();
        try {
            log.write(bytes);
            appended += bytes.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeSnapshot(Path file, long resourceVersion, ObjectTable table) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            ObjectNode header = Json.object().put("log", number + 1).put("rv", resourceVersion);
            out.write(Json.bytes(header));
            out.write('\n');
            for (Map.Entry<ObjectKey, ObjectNode> entry : table.everything()) {
                out.write(new LogLine(resourceVersion, entry.getKey(), entry.getValue()).bytes());
            }
        }
    }

    private static void replay(Path file, int skip, Sink sink) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.skip(skip).filter(line -> !line.isBlank()).map(LogLine::parse).forEach(line -> line.into(sink));
        }
    }

    private ObjectNode header() throws IOException {
        try (var lines = Files.lines(snapshotFile(), StandardCharsets.UTF_8)) {
            return Json.parseObject(lines.findFirst().orElse("{}"));
        }
    }

    private static void dropTornEnd(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (var channel =
                java.nio.channels.FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.truncate(TornEnd.lengthOfWholeLines(channel));
        }
    }

    private OutputStream open() throws IOException {
        return Files.newOutputStream(logFile(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Path logFile() {
        return directory.resolve("changes-" + number + ".log");
    }

    private Path snapshotFile() {
        return directory.resolve("snapshot.jsonl");
    }
}
