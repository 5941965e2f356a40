package io.clm.store;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is away from a mistake. */
public final class Outage {

    /** Classes of SQLSTATE: connection exception, operator intervention. */
    private static final List<String> AWAY = List.of("08", "57");

    private Outage() {}

    /** Whether {@code failure} comes from a database that is away: trying again later may help. */
    public static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLTransientConnectionException // no connection came free in time, too
                    || cause instanceof IOException
                    || cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException sql) {
        String state = Objects.requireNonNullElse(sql.getSQLState(), "");
        boolean closed = Objects.requireNonNullElse(sql.getMessage(), "").contains("is closed");
        return closed || AWAY.stream().anyMatch(state::startsWith);
    }
}
