package io.clm.store.signal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears wake-up calls on a connection and a virtual thread of its own until closed. When the connection breaks it makes
 * a new one, and then gives every signal once with an empty payload: something may have been missed.
 */
public final class SignalListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SignalListener.class);
    private static final Duration WAIT = Duration.ofMillis(500);

    private final DataSource dataSource;
    private final Set<Signal> signals;
    private final BiConsumer<Signal, String> heard;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean listening;

    /** @param heard called with the signal and its payload, on the listener's thread; must return soon */
    public SignalListener(DataSource dataSource, Set<Signal> signals, BiConsumer<Signal, String> heard) {
        this.dataSource = dataSource;
        this.signals = Set.copyOf(signals);
        this.heard = heard;
        this.thread = Thread.ofVirtual().name("signal-listener").start(this::run);
    }

    /** Whether it hears what is said just now. */
    public boolean isListening() {
        return listening && !closed;
    }

    private void run() {
        while (!closed) {
            try (Connection connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                listening = false;
                pause(e);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        subscribe(connection);
        listening = true;
        signals.forEach(signal -> heard.accept(signal, ""));
        PGConnection notified = connection.unwrap(PGConnection.class);
        while (!closed) {
            deliver(notified.getNotifications((int) WAIT.toMillis()));
        }
        unsubscribe(connection);
    }

    private void subscribe(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            for (Signal signal : signals) {
                statement.execute("listen " + signal.channel());
            }
        }
    }

    private static void unsubscribe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    private void deliver(PGNotification[] notifications) {
        for (PGNotification notification : notifications) {
            for (Signal signal : signals) {
                if (signal.channel().equals(notification.getName())) {
                    heard.accept(signal, notification.getParameter());
                }
            }
        }
    }

    private void pause(SQLException e) {
        if (!closed) {
            LOG.warn("Not listening to the database, trying again: {}", e.getMessage());
            try {
                Thread.sleep(WAIT);
            } catch (InterruptedException interrupted) {
                closed = true;
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join(Duration.ofSeconds(2));
    }
}
