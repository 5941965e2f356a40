package io.clm.sim.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * All tables of the cloud in one append log. A transaction is one line, so that after kill -9 all of it is there or
 * nothing. The log is written anew, by rename, when it is closed and when it has grown far beyond what lives in it.
 */
public final class StateLog implements AutoCloseable {
    private static final long COMPACT_AT_BYTES = 64L << 20;

    private final JsonMapper json = JsonMapper.shared();
    private final ReentrantLock lock = new ReentrantLock();
    private final Path path;
    private final Map<String, Map<String, JsonNode>> loaded = new LinkedHashMap<>();
    private final Map<String, Table<?>> tables = new LinkedHashMap<>();
    private final Map<String, Map<String, @Nullable Object>> pending = new LinkedHashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private LineFile file;
    private long sizeWhenCompact;

    private StateLog(Path path) {
        this.path = path;
        this.file = LineFile.open(path);
    }

    /** Opens or creates the log. */
    public static StateLog open(Path path) {
        StateLog log = new StateLog(path);
        log.read();
        return log;
    }

    /** The table of that name, with what the log holds of it. Ask once for each. */
    public <T> Table<T> table(String name, Class<T> type) {
        Table<T> table = new Table<>(this, name);
        Map<String, JsonNode> rows = loaded.remove(name);
        if (rows != null) {
            rows.forEach((key, row) -> table.load(key, json.treeToValue(row, type)));
        }
        tables.put(name, table);
        return table;
    }

    /** Runs the work alone and writes what it changed, also when it throws: memory and file never differ. */
    public <R> R transact(Supplier<R> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            try {
                if (lock.getHoldCount() == 1) {
                    flush();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** As {@link #transact(Supplier)}. */
    public void run(Runnable work) {
        transact(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Runs the work, still inside the transaction's lock, when what the transaction changed is on file. What the work
     * changes itself is written with the next transaction.
     */
    public void afterwards(Runnable work) {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("not in a transaction");
        }
        afterwards.add(work);
    }

    void changed(String table, String key, @Nullable Object row) {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("a change of " + table + " outside a transaction");
        }
        pending.computeIfAbsent(table, t -> new LinkedHashMap<>()).put(key, row);
    }

    private void flush() {
        if (pending.isEmpty()) {
            return;
        }
        file.append(json.writeValueAsString(pending));
        pending.clear();
        List<Runnable> works = List.copyOf(afterwards);
        afterwards.clear();
        works.forEach(Runnable::run);
        if (file.bytes() > COMPACT_AT_BYTES + 2 * sizeWhenCompact) {
            compact();
        }
    }

    private void read() {
        try (Stream<String> lines = Files.lines(path)) {
            lines.forEach(line -> json.readTree(line).forEachEntry(this::replay));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replay(String table, JsonNode changes) {
        Map<String, JsonNode> rows = loaded.computeIfAbsent(table, t -> new LinkedHashMap<>());
        ((ObjectNode) changes).forEachEntry((key, row) -> {
            if (row.isNull()) {
                rows.remove(key);
            } else {
                rows.put(key, row);
            }
        });
    }

    private void compact() {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Map<String, Map<String, ?>> all = new LinkedHashMap<>(loaded);
        tables.forEach((name, table) -> all.put(name, table.rows()));
        try {
            Files.write(fresh, List.of(json.writeValueAsString(all)));
            file.close();
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file = LineFile.open(path);
        sizeWhenCompact = file.bytes();
    }

    @Override
    public void close() {
        run(this::compact);
        file.close();
    }
}
