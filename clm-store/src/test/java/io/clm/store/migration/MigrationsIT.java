package io.clm.store.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.store.testing.Parallel;
import io.clm.store.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Migrates from every earlier version, with data of that version, to the newest. */
class MigrationsIT {
    /** The version from which an account cannot be asked to go. */
    private static final int RULES = 10;

    @TestFactory
    List<DynamicTest> from_every_earlier_version_with_data() {
        List<String> versions = versions();
        return versions.subList(0, versions.size() - 1).stream()
                .map(version -> DynamicTest.dynamicTest("from " + version, () -> migratesFrom(version)))
                .toList();
    }

    /** The data are of version 4, and fit every later one but for what that one refuses from its first moment. */
    private static void migratesFrom(String version) throws IOException {
        TestDatabase database = TestDatabase.empty();
        database.migrate(version);
        boolean filled = Integer.parseInt(version) >= 4;
        if (filled) {
            database.execute(
                    Integer.parseInt(version) >= RULES ? data().replace("DECOMMISSION_REQUESTED", "READY") : data());
        }
        database.migrate("latest");
        assertThat(database.value("select count(*) from flyway_schema_history where not success"))
                .isEqualTo("0");
        assertThat(database.value("select count(*) from pg_index where not indisvalid"))
                .isEqualTo("0");
        assertThat(database.value("select count(*) from pg_constraint where not convalidated"))
                .isEqualTo("0");
        if (filled) {
            everythingIsStillThere(database);
        }
    }

    private static void everythingIsStillThere(TestDatabase database) {
        assertThat(database.value("select alias || ' ' || current_version || ' ' || row_version from cluster"))
                .isEqualTo("a v#1 7");
        assertThat(database.value("select config_items ->> 'password' from cluster"))
                .isEqualTo("aws:kms:X");
        assertThat(database.value("select secret_items from cluster")).isEqualTo("[]");
        assertThat(database.value("select problems -> 0 ->> 'title' from cluster_problem"))
                .isEqualTo("old");
        assertThat(database.value("select lifecycle_status from infrastructure_account where name = 'old'"))
                .isEqualTo("READY");
        assertThat(database.value("select actor from audit")).isEqualTo("jane");
        assertThat(database.value("select count(*) from event")).isEqualTo("1");
    }

    @Test
    void migrating_twice_at_once_is_one_migration() throws Exception {
        TestDatabase database = TestDatabase.empty();
        List<Integer> done = Parallel.run(2, () -> database.migrate("latest"));
        assertThat(done.stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(versions().size());
    }

    private static List<String> versions() {
        Flyway flyway = TestDatabase.empty().flyway("latest");
        return List.of(flyway.info().all()).stream()
                .map(MigrationInfo::getVersion)
                .map(version -> version.getVersion())
                .toList();
    }

    private static String data() throws IOException {
        try (InputStream in = MigrationsIT.class.getResourceAsStream("/migration/V4.sql")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
