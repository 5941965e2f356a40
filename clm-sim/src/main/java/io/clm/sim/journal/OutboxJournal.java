package io.clm.sim.journal;

import io.clm.sim.state.StateLog;
import io.clm.sim.state.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ties the journal to the state: what a transaction notes is on file exactly if what it changed is, whenever the process
 * dies. Items are part of the transaction first and go to the journal's file right after it.
 */
public final class OutboxJournal implements Journal {
    private final StateLog log;
    private final Table<JournalItem> outbox;
    private final JournalFile file;
    private long next;

    /** Opens it, and brings to the file what a process that died could not. */
    public OutboxJournal(StateLog log, JournalFile file) {
        this.log = log;
        this.outbox = log.table("journal-outbox", JournalItem.class);
        this.file = file;
        log.run(this::recover);
    }

    @Override
    public void add(JournalItem item) {
        log.run(() -> {
            String key = "%019d".formatted(next++);
            outbox.put(key, item);
            log.afterwards(() -> deliver(key, item));
        });
    }

    private void deliver(String key, JournalItem item) {
        file.add(item);
        outbox.remove(key);
    }

    private void recover() {
        Map<String, JournalItem> waiting = Map.copyOf(outbox.rows());
        long tail = Math.max(0, file.size() - waiting.size() - 100L);
        Set<String> written = new HashSet<>(waiting.isEmpty() ? List.of() : file.linesSince(tail));
        waiting.keySet().stream().sorted().forEach(key -> {
            JournalItem item = waiting.get(key);
            if (item != null && !written.contains(file.text(item))) {
                file.add(item);
            }
            outbox.remove(key);
        });
    }
}
