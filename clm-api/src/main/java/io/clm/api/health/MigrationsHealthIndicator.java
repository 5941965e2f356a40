package io.clm.api.health;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the database's schema is that of this program. Once it is, it stays: migrations go forward only. */
@Component
class MigrationsHealthIndicator extends AbstractHealthIndicator {

    private final ObjectProvider<Flyway> flyway;
    private volatile boolean done;

    MigrationsHealthIndicator(ObjectProvider<Flyway> flyway) {
        super("the migrations cannot be looked at");
        this.flyway = flyway;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        int pending = done ? 0 : pending();
        done = pending == 0;
        if (done) {
            health.up();
        } else {
            health.down().withDetail("pending", pending);
        }
    }

    private int pending() {
        Flyway known = flyway.getIfAvailable();
        return known == null ? 0 : known.info().pending().length;
    }
}
