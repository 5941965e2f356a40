package io.clm.store.signal;

import io.clm.store.Outage;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives wake-up calls to PostgreSQL, on a virtual thread of its own: all that have come meanwhile at once, equal ones
 * once. While the database is away they wait.
 */
@Component
class SignalSender implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SignalSender.class);
    private static final long PAUSE_MILLIS = 500;
    private static final long LAST_MILLIS = 2000;
    private static final Call END = new Call("", "");

    /** Calls may get lost, so nobody waits for the disk because of them. */
    private static final String NOTIFY = """
            select set_config('synchronous_commit', 'off', true), pg_notify(c.channel, c.payload)
            from unnest(:channels::text[], :payloads::text[]) as c (channel, payload)
            """;

    private final JdbcClient jdbc;
    private final BlockingQueue<Call> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;

    SignalSender(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.thread = Thread.ofVirtual().name("signal-sender").start(this::run);
    }

    /** One call. */
    record Call(String channel, String payload) {}

    void add(Call call) {
        waiting.add(call);
    }

    private void run() {
        try {
            boolean ended = false;
            while (!ended) {
                Set<Call> calls = new LinkedHashSet<>();
                calls.add(waiting.take());
                waiting.drainTo(calls);
                ended = calls.remove(END);
                boolean done = calls.isEmpty() || isSent(calls) || ended;
                if (!done) {
                    Thread.sleep(PAUSE_MILLIS);
                    waiting.addAll(calls);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("interrupted", e);
        }
    }

    /** False when the database is away. Calls that it refuses are lost: they must not stand in the way of others. */
    private boolean isSent(Set<Call> calls) {
        try {
            jdbc.sql(NOTIFY)
                    .param("channels", calls.stream().map(Call::channel).toArray(String[]::new))
                    .param("payloads", calls.stream().map(Call::payload).toArray(String[]::new))
                    .query((row, number) -> 0)
                    .list();
            return true;
        } catch (RuntimeException e) {
            boolean away = Outage.is(e);
            LOG.atLevel(away ? Level.DEBUG : Level.WARN)
                    .log("{} wake-up calls were not sent: {}", calls.size(), e.getMessage());
            return !away;
        }
    }

    /** Sends what still waits, if that is soon done. */
    @Override
    public void destroy() throws InterruptedException {
        waiting.add(END);
        thread.join(LAST_MILLIS);
        thread.interrupt();
    }
}
