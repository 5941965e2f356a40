package io.clm.store.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.store.StoreIntegration;
import java.util.EnumSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class SignalListenerIT extends StoreIntegration {

    @Autowired
    DataSource dataSource;

    @Autowired
    Signals signals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Test
    void hears_what_was_committed_with_its_payload() throws Exception {
        try (SignalListener listener = listening()) {
            signals.send(Signal.PLAN, "kube-1");
            assertThat(next()).isEqualTo("PLAN kube-1");
            assertThat(listener).isNotNull();
        }
    }

    @Test
    void gives_every_signal_once_after_the_connection_broke() throws Exception {
        try (SignalListener listener = listening()) {
            DATABASE.disconnectAll();
            assertThat(next()).isEqualTo("PLAN ");
            signals.send(Signal.PLAN, "after");
            assertThat(next()).isEqualTo("PLAN after");
            assertThat(listener).isNotNull();
        }
    }

    @Test
    void what_a_transaction_says_is_heard_after_its_commit_only() throws Exception {
        try (SignalListener listener = listening()) {
            transaction.executeWithoutResult(status -> {
                signals.send(Signal.PLAN, "lost");
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(status -> {
                signals.send(Signal.PLAN, "kept");
                assertThat(heard).isEmpty();
            });
            assertThat(next()).isEqualTo("PLAN kept");
            assertThat(listener).isNotNull();
        }
    }

    @Test
    void equal_calls_that_wait_together_are_heard_once() throws Exception {
        try (SignalListener listener = listening()) {
            for (int i = 0; i < 1000; i++) {
                signals.send(Signal.PLAN, "same");
            }
            signals.send(Signal.PLAN, "last");
            int times = 0;
            while (next().equals("PLAN same")) {
                times++;
            }
            assertThat(times).isBetween(1, 500);
            assertThat(listener).isNotNull();
        }
    }

    @Test
    void a_call_that_the_database_refuses_does_not_stop_those_after_it() throws Exception {
        try (SignalListener listener = listening()) {
            signals.send(Signal.PLAN, "x".repeat(10_000));
            for (int i = 0; i < 100 && heard.isEmpty(); i++) {
                signals.send(Signal.PLAN, "after");
                Thread.sleep(50);
            }
            assertThat(next()).isEqualTo("PLAN after");
            assertThat(listener).isNotNull();
        }
    }

    @Test
    void gives_its_connection_back_clean() throws Exception {
        listening().close();

        assertThat(jdbc.sql("select count(*) from pg_listening_channels()")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private SignalListener listening() throws InterruptedException {
        SignalListener listener = new SignalListener(
                dataSource, EnumSet.of(Signal.PLAN), (signal, payload) -> heard.add(signal + " " + payload));
        assertThat(next()).isEqualTo("PLAN ");
        return listener;
    }

    private String next() throws InterruptedException {
        return String.valueOf(heard.poll(10, TimeUnit.SECONDS));
    }
}
