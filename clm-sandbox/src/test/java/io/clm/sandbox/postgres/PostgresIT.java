package io.clm.sandbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresIT {

    @TempDir
    Path folder;

    @Test
    void keeps_its_data_when_it_is_killed() throws Exception {
        int port = freePort();
        Postgres first = start(port);
        execute(port, "create table t (n int)", "insert into t values (7)", "checkpoint");
        ProcessHandle.of(first.child().pid()).orElseThrow().destroyForcibly();
        first.child().await(Duration.ofSeconds(10));

        Postgres second = start(port);

        assertThat(number(port)).isEqualTo(7);
        second.child().terminate();
        second.child().await(Duration.ofSeconds(10));
    }

    @Test
    void takes_the_data_over_from_one_that_a_killed_sandbox_left_behind() throws Exception {
        int port = freePort();
        Postgres left = start(port);
        execute(port, "create table t (n int)", "insert into t values (8)");

        Postgres second = start(port);

        assertThat(left.child().isAlive()).isFalse();
        assertThat(number(port)).isEqualTo(8);
        second.child().terminate();
        second.child().await(Duration.ofSeconds(10));
        assertThat(second.child().isAlive()).isFalse();
    }

    private Postgres start(int port) throws IOException, InterruptedException {
        return Postgres.start(
                Path.of("target", "postgresql").toAbsolutePath(), folder.resolve("pg"), port, folder.resolve("log"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Connection connect(int port) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/clm?user=postgres");
    }

    private static void execute(int port, String... statements) throws SQLException {
        try (Connection connection = connect(port);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int number(int port) throws SQLException {
        try (Connection connection = connect(port);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select n from t")) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }
}
