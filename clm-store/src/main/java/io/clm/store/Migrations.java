package io.clm.store;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** How the schema is migrated: the same by applications and by tests. */
public final class Migrations {

    private Migrations() {}

    /** Flyway's own lock must be no transaction: an index that is built concurrently waits for every one to end. */
    public static void lockBySession(FluentConfiguration flyway) {
        PostgreSQLConfigurationExtension extension =
                flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class);
        extension.setTransactionalLock(false);
    }
}
