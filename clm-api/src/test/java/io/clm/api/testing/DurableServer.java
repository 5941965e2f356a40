package io.clm.api.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL of its own that writes to the disk before it says so, and can be killed and started again. */
public final class DurableServer implements AutoCloseable {

    /** The name and the password of its owner. */
    public static final String USER = "postgres";

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    private DurableServer(Path data, int port) throws IOException {
        this.data = data;
        this.port = port;
        this.server = run();
    }

    public static DurableServer start(Path data) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            free.close();
            return new DurableServer(data, port);
        }
    }

    private EmbeddedPostgres run() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setConnectConfig("connectTimeout", "2")
                .start();
    }

    /** Kills the server and all of its processes at once, as a power cut would; returns when they are gone. */
    public void kill() throws IOException, InterruptedException {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        while (all.stream().anyMatch(ProcessHandle::isAlive)) {
            Thread.sleep(10);
        }
    }

    /** The server itself, and then all that it started. */
    public List<ProcessHandle> processes() throws IOException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
        all.addAll(postmaster.descendants().toList());
        return all;
    }

    /** Starts it again where it was, on the same port. */
    public void startAgain() throws IOException {
        server.close(); // lets go of the directory
        server = run();
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    /** The first column of the rows of a query. */
    public List<String> values(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), USER, USER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), USER, USER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
