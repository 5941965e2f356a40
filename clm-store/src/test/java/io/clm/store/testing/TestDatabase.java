package io.clm.store.testing;

import io.clm.store.Migrations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A fresh, migrated database on the one server of this JVM. Make one a test class; or let classes share one with a Spring
 * context and empty it with {@link #clear()} before each.
 */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestServer server;
    private final String name;

    private TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** A new one; copied from a template, so that it costs tens of milliseconds. */
    public static TestDatabase fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        Template.SERVER.execute("template1", "create database " + name + " template clm_template");
        return new TestDatabase(Template.SERVER.server(), name);
    }

    /** One without any table. */
    public static TestDatabase empty() {
        String name = "test_" + COUNT.incrementAndGet();
        Template.SERVER.execute("template1", "create database " + name);
        return new TestDatabase(Template.SERVER.server(), name);
    }

    /** Migrates up to a version, or to {@code latest}; how many migrations that took. */
    public int migrate(String version) {
        return flyway(version).migrate().migrationsExecuted;
    }

    public Flyway flyway(String version) {
        return Template.flyway(server, name).target(version).load();
    }

    public String name() {
        return name;
    }

    public String host() {
        return server.host();
    }

    public int port() {
        return server.port();
    }

    public String url() {
        return server.url(name);
    }

    public String user() {
        return TestServer.USER;
    }

    public String password() {
        return server.password();
    }

    /** Points a Spring context's data source here. */
    public void register(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", this::url);
        registry.add("spring.datasource.username", this::user);
        registry.add("spring.datasource.password", this::password);
    }

    /** Forgets everything that tests have written. */
    public void clear() {
        execute(
                "truncate infrastructure_account, channel, cluster, plan_body, plan, rollout, event, audit, login_ticket,"
                        + " rollout_freeze, idempotency_key, scheduled_tasks restart identity cascade");
    }

    /** Breaks every connection to it, as a restart of the server would. */
    public void disconnectAll() {
        execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");
    }

    /** Breaks every connection to it and takes no new ones for so long, as a server that is restarted. */
    public void away(Duration duration) {
        Template other = new Template(server);
        other.execute("template1", "alter database " + name + " allow_connections false");
        try {
            other.execute(
                    "template1",
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            other.execute("template1", "alter database " + name + " allow_connections true");
        }
    }

    /**
     * Kills one of the server's processes: it ends all others, takes no connection while it recovers from its log, and
     * is back. Everybody's databases are on it.
     */
    public void crash() throws Exception {
        server.killer()
                .kill(Long.parseLong(value("select pid from pg_stat_activity where datname = current_database()"
                        + " and pid <> pg_backend_pid() limit 1")));
        for (int i = 0; !isBack(); i++) {
            if (i == 100) {
                throw new IllegalStateException("the server is not back after ten seconds");
            }
            Thread.sleep(100);
        }
    }

    private boolean isBack() {
        try {
            return value("select 1").equals("1");
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Runs one statement on a connection of its own. */
    public void execute(String sql) {
        new Template(server).execute(name, sql);
    }

    /** The first column of the rows of a query, joined by line ends. */
    public String value(String sql) {
        return new Template(server).value(name, sql);
    }

    private record Template(TestServer server) {

        private static final Template SERVER = new Template(TestServer.start()).prepared();

        private Template prepared() {
            execute("template1", "create database clm_template");
            flyway(server, "clm_template").load().migrate();
            return this;
        }

        private static FluentConfiguration flyway(TestServer server, String database) {
            FluentConfiguration flyway =
                    Flyway.configure().dataSource(server.url(database), TestServer.USER, server.password());
            Migrations.lockBySession(flyway);
            return flyway;
        }

        private String value(String database, String sql) {
            try (Connection connection =
                            DriverManager.getConnection(server.url(database), TestServer.USER, server.password());
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                StringJoiner lines = new StringJoiner("\n");
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
                return lines.toString();
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        private void execute(String database, String sql) {
            try (Connection connection =
                            DriverManager.getConnection(server.url(database), TestServer.USER, server.password());
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }
}
