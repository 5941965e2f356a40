package io.clm.sandbox.postgres;

import io.clm.sandbox.SandboxException;
import io.clm.sandbox.process.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL on loopback, its data in a folder, safe against kill -9. */
public final class Postgres {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Child child;
    private final int port;

    private Postgres(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    /**
     * Starts it, with {@code initdb} first where the folder holds none yet, and makes the database {@code clm}. Its
     * programs are laid into {@code library} once.
     */
    public static Postgres start(Path library, Path folder, int port, Path log)
            throws IOException, InterruptedException {
        Path programs = PostgresBinaries.in(library);
        Files.createDirectories(folder);
        Path data = folder.resolve("data");
        LeftBehind.stop(data);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(programs, folder, data, log);
        }
        Child child = Child.start(Child.POSTGRESQL, command(programs, data, port), log);
        Postgres postgres = new Postgres(child, port);
        postgres.awaitDatabase();
        return postgres;
    }

    /** Stops the one that a killed sandbox left behind; nothing where there is none. */
    public static void stopLeftBehind(Path folder) throws IOException, InterruptedException {
        LeftBehind.stop(folder.resolve("data"));
    }

    public Child child() {
        return child;
    }

    private static void initialise(Path programs, Path folder, Path data, Path log)
            throws IOException, InterruptedException {
        Path fresh = Files.createTempDirectory(folder, "initdb");
        List<String> command = unprivileged();
        command.addAll(List.of(
                programs.resolve("bin/initdb").toString(),
                "-A",
                "trust",
                "-U",
                "postgres",
                "-D",
                fresh.toString(),
                "-E",
                "UTF-8",
                "--no-sync",
                "--locale=C"));
        Child initdb = Child.start("initdb", command, log);
        initdb.await(START_LIMIT);
        if (!Files.exists(fresh.resolve("PG_VERSION"))) {
            throw new SandboxException("PostgreSQL could not be set up:\n" + initdb.lastWords(), "see " + log);
        }
        Files.move(fresh, data);
    }

    private static List<String> command(Path programs, Path data, int port) {
        List<String> command = unprivileged();
        command.addAll(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                "-c",
                "synchronous_commit=off",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "max_wal_size=256MB"));
        return command;
    }

    /** PostgreSQL refuses to run as root; a user namespace of its own makes it nobody. */
    private static List<String> unprivileged() {
        boolean root = System.getProperty("user.name").equals("root");
        return new ArrayList<>(root ? List.of("unshare", "-U") : List.of());
    }

    private void awaitDatabase() throws InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!created()) {
            if (!child.isAlive() || System.nanoTime() > end) {
                throw new SandboxException("PostgreSQL does not start:\n" + child.lastWords(), "see its log above");
            }
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    private boolean created() {
        String admin = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&connectTimeout=2";
        try (Connection connection = DriverManager.getConnection(admin);
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = 'clm'")
                    .next()) {
                statement.execute("create database clm");
            }
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
