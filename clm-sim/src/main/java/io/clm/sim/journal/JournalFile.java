package io.clm.sim.journal;

import io.clm.sim.state.LineFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The journal as a file of JSON lines, one an item. A half-written last line (kill -9) is cut off at the start. */
public final class JournalFile implements Journal, AutoCloseable {
    private final JsonMapper json = JsonMapper.shared();
    private final Path path;
    private final LineFile file;

    private JournalFile(Path path, LineFile file) {
        this.path = path;
        this.file = file;
    }

    /** Opens or creates the journal at the path. */
    public static JournalFile open(Path path) {
        return new JournalFile(path, LineFile.open(path));
    }

    @Override
    public void add(JournalItem item) {
        file.append(text(item));
    }

    /** An item as its line. */
    String text(JournalItem item) {
        return json.writeValueAsString(item);
    }

    /** How many items there are. */
    public long size() {
        return file.lines();
    }

    /** The items as JSON texts, oldest first, without the first {@code since} of them. */
    public List<String> linesSince(long since) {
        try (BufferedReader reader = Files.newBufferedReader(path)) {
            long whole = file.lines();
            return reader.lines().limit(whole).skip(since).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
