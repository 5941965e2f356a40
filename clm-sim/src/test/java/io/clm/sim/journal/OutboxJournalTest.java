package io.clm.sim.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.sim.state.StateLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxJournalTest {
    @TempDir
    Path folder;

    private static JournalItem item(String name) {
        Instant at = Instant.parse("2026-11-23T10:00:00Z");
        return new JournalItem(at, "c", "terminate", "Instance", null, name, name, Outcome.DONE, null, null);
    }

    private StateLog log() {
        return StateLog.open(folder.resolve("state"));
    }

    private JournalFile file() {
        return JournalFile.open(folder.resolve("journal"));
    }

    @Test
    void writes_items_when_their_transaction_is_on_file_and_only_once() {
        StateLog log = log();
        JournalFile file = file();
        OutboxJournal journal = new OutboxJournal(log, file);
        log.run(() -> {
            journal.add(item("i-1"));
            assertThat(file.size()).isZero();
            journal.add(item("i-2"));
        });
        assertThat(file.size()).isEqualTo(2);
        new OutboxJournal(log(), file());
        assertThat(file().linesSince(0)).hasSize(2).first().asString().contains("i-1");
    }

    @Test
    void brings_to_the_file_what_a_killed_process_could_not() throws Exception {
        StateLog log = log();
        new OutboxJournal(log, file()).add(item("i-1"));
        Files.write(folder.resolve("journal"), new byte[0]);
        new OutboxJournal(log(), file());
        assertThat(file().linesSince(0)).singleElement().asString().contains("i-1");
        new OutboxJournal(log(), file());
        assertThat(file().size()).isEqualTo(1);
    }
}
