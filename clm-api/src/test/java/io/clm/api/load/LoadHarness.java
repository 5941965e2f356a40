package io.clm.api.load;

import io.clm.api.ApiApplication;
import io.clm.store.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Fills a registry and measures it; API, database and client share the machine. Arguments: seconds for each measure. */
public final class LoadHarness {
    private static final String TOKEN = "0123456789abcdef-load";
    private static final int WARM_SECONDS = 5;
    private static final int CLIENTS = 16;

    private LoadHarness() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int seconds = args.length == 0 ? 20 : Integer.parseInt(args[0]);
        TestDatabase database = TestDatabase.fresh();
        database.execute(FleetSql.FILL);
        try (ConfigurableApplicationContext api = start(database)) {
            String port = api.getEnvironment().getRequiredProperty("local.server.port");
            Client client = new Client("http://localhost:" + port + "/api/v1", TOKEN);
            for (Scenario scenario : Scenario.values()) {
                Measure.run(scenario, client, CLIENTS, WARM_SECONDS);
                report(scenario, Measure.run(scenario, client, CLIENTS, seconds));
            }
            report(Scenario.PAGE, Measure.run(Scenario.PAGE, client, 1, seconds));
        }
        System.exit(0);
    }

    private static ConfigurableApplicationContext start(TestDatabase database) throws IOException {
        Path tokens = Files.writeString(Files.createTempFile("tokens", ""), TOKEN + "\n");
        return new SpringApplicationBuilder(ApiApplication.class)
                .properties("spring.config.name=clm-api")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--clm.security.admin-token-file=" + tokens,
                        "--clm.limits.per-principal=0",
                        "--clm.limits.per-address=0");
    }

    private static void report(Scenario scenario, Measure measure) {
        Runtime runtime = Runtime.getRuntime();
        long heap = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        System.out.printf("%-8s %s, heap %d MB%n", scenario.name().toLowerCase(Locale.ROOT), measure, heap);
    }
}
