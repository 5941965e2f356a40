package io.clm.api.load;

import io.clm.api.testing.DurableServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Fills a registry and measures it; API, database and client share the machine, each is a process of its own. The
 * database writes through to the disk. Arguments: seconds for each measure, heap of the API in MB, seconds for which
 * each is asked for before it is measured: on two busy cores the JVM's compiler is not done for minutes; and words of the
 * lines that are wanted, all without.
 */
public final class LoadHarness {
    private static final List<Run> RUNS = List.of(
            new Run(Scenario.READ, 16),
            new Run(Scenario.PAGE, 1),
            new Run(Scenario.PAGE, 4),
            new Run(Scenario.FILTERED_PAGE, 4),
            new Run(Scenario.PATCH, 16),
            new Run(Scenario.MIXED, 8));

    private LoadHarness() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        int seconds = args.length == 0 ? 20 : Integer.parseInt(args[0]);
        int heap = args.length < 2 ? 512 : Integer.parseInt(args[1]);
        int warm = args.length < 3 ? 150 : Integer.parseInt(args[2]);
        String wanted = args.length < 4 ? "" : args[3];
        Path folder = Files.createTempDirectory("clm-load");
        try (DurableServer database = DurableServer.start(folder.resolve("data"));
                Api api = Api.start(folder, database, heap)) {
            database.execute(FleetSql.FILL);
            machine(database);
            System.out.print(Table.HEAD);
            for (Run run : RUNS.stream().filter(run -> run.isAbout(wanted)).toList()) {
                Measure.run(run, api, database, warm);
                System.out.println(Table.row(Measure.run(run, api, database, seconds)));
            }
            System.out.printf("API: heap of %d MB, %d MB resident at the end%n", heap, api.residentMegabytes());
        }
        System.exit(0);
    }

    private static void machine(DurableServer database) throws SQLException {
        System.out.printf(
                "%d cores, load average %.1f before; Java %s, PostgreSQL %s; %s clusters, %s pools, %s items%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version(),
                database.values("show server_version").getFirst(),
                database.values("select count(*) from cluster").getFirst(),
                database.values("select sum(jsonb_array_length(node_pools)) from cluster")
                        .getFirst(),
                database.values(FleetSql.ITEMS).getFirst());
    }

    /** @param clients how many ask at once, each waiting for its answer before it asks again */
    record Run(Scenario scenario, int clients) {
        boolean isAbout(String words) {
            return scenario.title().contains(words);
        }
    }
}
