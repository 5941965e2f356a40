package io.clm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.CannotCreateTransactionException;

class OutageTest {

    static Stream<Exception> away() {
        return Stream.of(
                new CannotCreateTransactionException("none"),
                new SQLException("broken", "08006"),
                new SQLException("the database system is starting up", "57P03"),
                new SQLException("This connection is closed"),
                new SQLTransientConnectionException("no connection came free in time"),
                new SocketException("reset"));
    }

    @ParameterizedTest
    @MethodSource("away")
    void a_database_that_is_away_is_known_however_deep_it_is_said(Exception cause) {
        assertThat(Outage.is(cause)).isTrue();
        assertThat(Outage.is(new IllegalStateException(new IllegalStateException(cause))))
                .isTrue();
    }

    static Stream<Exception> mistakes() {
        return Stream.of(
                new SQLException("syntax error", "42601"),
                new SQLException("duplicate key", "23505"),
                new IllegalStateException("is closed"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_none(Exception cause) {
        assertThat(Outage.is(cause)).isFalse();
    }
}
