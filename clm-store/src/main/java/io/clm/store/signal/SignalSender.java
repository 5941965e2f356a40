package io.clm.store.signal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
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

    /** Calls may get lost, so nobody waits for the disk because of them. */
    private static final String NOTIFY = """
            select set_config('synchronous_commit', 'off', true), pg_notify(c.channel, c.payload)
            from unnest(:channels::text[], :payloads::text[]) as c (channel, payload)
            """;

    private final JdbcClient jdbc;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private Set<Call> waiting = new LinkedHashSet<>();
    private volatile boolean closed;

    SignalSender(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.thread = Thread.ofVirtual().name("signal-sender").start(this::run);
    }

    /** One call. */
    record Call(String channel, String payload) {}

    void add(Call call) {
        lock.lock();
        try {
            waiting.add(call);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            for (List<Call> calls = take(); !calls.isEmpty(); calls = take()) {
                send(calls);
            }
        } catch (InterruptedException e) {
            LOG.debug("interrupted", e);
        }
    }

    /** What waits, as soon as anything does; nothing when it is closed. */
    private List<Call> take() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.await();
            }
            List<Call> taken = List.copyOf(waiting);
            waiting = new LinkedHashSet<>();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void send(List<Call> calls) throws InterruptedException {
        try {
            jdbc.sql(NOTIFY)
                    .param("channels", calls.stream().map(Call::channel).toArray(String[]::new))
                    .param("payloads", calls.stream().map(Call::payload).toArray(String[]::new))
                    .query((row, number) -> 0)
                    .list();
        } catch (DataAccessException e) {
            if (!closed) {
                LOG.debug("calls wait for the database: {}", e.getMessage());
                Thread.sleep(PAUSE_MILLIS);
                calls.forEach(this::add);
            }
        }
    }

    /** Sends what still waits, if that is soon done. */
    @Override
    public void destroy() throws InterruptedException {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        thread.join(LAST_MILLIS);
        thread.interrupt();
    }
}
