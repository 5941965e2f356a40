package io.clm.sim.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateLogTest {
    record Row(String text, int number) {}

    @TempDir
    Path folder;

    Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("state.log");
    }

    @Test
    void has_everything_again_without_having_been_closed() {
        StateLog log = StateLog.open(file);
        Table<Row> rows = log.table("rows", Row.class);
        log.run(() -> rows.put("b", new Row("x", 1)));
        log.run(() -> {
            rows.put("a", new Row("y", 2));
            rows.remove("b");
        });
        assertThat(rowsOf(StateLog.open(file))).containsExactly(new Row("y", 2));
    }

    @Test
    void forgets_a_transaction_of_which_only_a_part_was_written() throws IOException {
        StateLog log = StateLog.open(file);
        Table<Row> rows = log.table("rows", Row.class);
        log.run(() -> rows.put("a", new Row("x", 1)));
        Files.writeString(file, "{\"rows\":{\"a\":{\"text\":\"to", StandardOpenOption.APPEND);
        StateLog again = StateLog.open(file);
        Table<Row> read = again.table("rows", Row.class);
        assertThat(read.all()).containsExactly(new Row("x", 1));
        again.run(() -> read.put("b", new Row("z", 3)));
        assertThat(rowsOf(StateLog.open(file))).containsExactly(new Row("x", 1), new Row("z", 3));
    }

    @Test
    void writes_a_transaction_as_one_line_and_nothing_when_nothing_changes() throws IOException {
        StateLog log = StateLog.open(file);
        Table<Row> rows = log.table("rows", Row.class);
        log.run(() -> List.of("a", "b", "c").forEach(key -> rows.put(key, new Row(key, 0))));
        log.run(() -> rows.put("a", new Row("a", 0)));
        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    @Test
    void keeps_what_was_changed_before_a_transaction_failed() {
        StateLog log = StateLog.open(file);
        Table<Row> rows = log.table("rows", Row.class);
        assertThatThrownBy(() -> log.run(() -> {
                    rows.put("a", new Row("x", 1));
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(rowsOf(StateLog.open(file))).containsExactly(new Row("x", 1));
    }

    @Test
    void refuses_changes_outside_of_transactions() {
        Table<Row> rows = StateLog.open(file).table("rows", Row.class);
        assertThatThrownBy(() -> rows.put("a", new Row("x", 1))).hasMessageContaining("outside a transaction");
    }

    @Test
    void is_small_after_it_was_closed_also_with_tables_that_nobody_asked_for() throws IOException {
        StateLog log = StateLog.open(file);
        Table<Row> rows = log.table("rows", Row.class);
        for (int i = 0; i < 50; i++) {
            int number = i;
            log.run(() -> rows.put("a", new Row("x", number)));
        }
        log.close();
        assertThat(Files.readAllLines(file)).hasSize(1);
        StateLog.open(file).close();
        assertThat(rowsOf(StateLog.open(file))).containsExactly(new Row("x", 49));
    }

    private static List<Row> rowsOf(StateLog log) {
        return List.copyOf(log.table("rows", Row.class).all());
    }
}
