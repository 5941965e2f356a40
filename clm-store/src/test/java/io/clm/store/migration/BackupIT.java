package io.clm.store.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clm.store.StoreIntegration;
import io.clm.store.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As docs/migrations.md says to back up and restore. Skipped where the tools are not of the server's own major version. */
class BackupIT extends StoreIntegration {
    private static final String CONTENT = """
            select md5(string_agg(line, '|' order by line)) from (
                select cast(c as text) as line from cluster c union all select cast(a as text) from audit a
                union all select cast(e as text) from event e union all select cast(h as text) from channel h) as lines
            """;

    @TempDir
    Path folder;

    @Test
    void what_was_dumped_is_restored_to_the_last_value() throws Exception {
        int tools = major("pg_dump", "--version");
        int server = Integer.parseInt(DATABASE.value("select current_setting('server_version_num')")) / 10_000;
        assumeTrue(tools > 0, "pg_dump is not installed");
        assumeTrue(tools == server, "pg_dump " + tools + " and pg_restore are not for a server " + server);
        stored("kube-1");
        stored("kube-2");
        TestDatabase other = TestDatabase.empty();
        String file = folder.resolve("clm.dump").toString();
        run(DATABASE, List.of("pg_dump", "--format=custom", "--file=" + file, DATABASE.name()));
        run(other, List.of("pg_restore", "--exit-on-error", "--no-owner", "--dbname=" + other.name(), file));
        assertThat(other.value(CONTENT)).isEqualTo(DATABASE.value(CONTENT));
        assertThat(other.migrate("latest")).isZero();
        assertThat(other.value("select count(*) from pg_trigger where tgname = 'audit_append_only'"))
                .isEqualTo("1");
    }

    private static int major(String... command) {
        try {
            Process process = new ProcessBuilder(command).start();
            String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(version.replaceFirst("(?s).*?(\\d+)[.a-z].*", "$1"));
        } catch (IOException e) {
            return 0;
        }
    }

    private void run(TestDatabase database, List<String> command) throws IOException, InterruptedException {
        File log = folder.resolve("log").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment()
                .putAll(Map.of(
                        "PGHOST",
                        database.host(),
                        "PGPORT",
                        String.valueOf(database.port()),
                        "PGUSER",
                        database.user(),
                        "PGPASSWORD",
                        database.password()));
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log.toPath())).isZero();
    }
}
