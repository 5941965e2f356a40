package io.clm.worker.task;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.clm.worker.time.Pauser;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scheduler's own connections. Its lock-and-fetch must not run on a cached generic plan, or on a nested loop over the
 * table: PostgreSQL then locks far more rows than it was asked for.
 */
public final class SchedulerDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SchedulerDatabase.class);
    private static final int SPARE = 10;
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final HikariDataSource dataSource;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private SchedulerDatabase(HikariDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param tasks that run at the same time */
    public static SchedulerDatabase open(String url, @Nullable String user, @Nullable String password, int tasks) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("scheduler");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.addDataSourceProperty("options", "-c plan_cache_mode=force_custom_plan -c enable_nestloop=off");
        config.addDataSourceProperty("ApplicationName", "clm-worker scheduler");
        config.setMaximumPoolSize(tasks + SPARE);
        config.setMinimumIdle(2);
        config.setIdleTimeout(Duration.ofSeconds(30).toMillis());
        config.setInitializationFailTimeout(-1);
        return new SchedulerDatabase(new HikariDataSource(config));
    }

    /** Waits until the schema is there: another process migrates it. */
    public void awaitTable(Pauser pauser) throws InterruptedException {
        for (boolean told = false; !isThere(); told = true) {
            if (!told) {
                LOG.info("Waiting for the database and its schema");
            }
            pauser.pause(RETRY);
        }
    }

    private boolean isThere() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1 from scheduled_tasks limit 1");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Hands connections, name and virtual threads to the scheduler. */
    public DbSchedulerCustomizer customizer(String name) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<SchedulerName> schedulerName() {
                return Optional.of(new SchedulerName.Fixed(name));
            }

            @Override
            public Optional<ExecutorService> executorService() {
                return Optional.of(threads);
            }

            @Override
            public Optional<DataSource> dataSource() {
                return Optional.of(dataSource);
            }
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
        dataSource.close();
    }
}
