package io.clm.sim.kube.table;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.schema.ApiResource;
import io.clm.sim.kube.schema.PrinterColumn;
import io.clm.sim.kube.store.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The columns of each kind; name and age for those that have none of their own. */
final class Columns {
    private static final Map<String, List<Column>> BY_KIND = Map.ofEntries(
            Map.entry(Kinds.POD.groupResource(), PodCells.columns()),
            Map.entry(Kinds.NODE.groupResource(), NodeCells.columns()),
            Map.entry(Kinds.DEPLOYMENT.groupResource(), WorkloadCells.deployments()),
            Map.entry(Kinds.STATEFUL_SET.groupResource(), WorkloadCells.statefulSets()),
            Map.entry(Kinds.REPLICA_SET.groupResource(), WorkloadCells.replicaSets()),
            Map.entry(Kinds.DAEMON_SET.groupResource(), WorkloadCells.daemonSets()),
            Map.entry(Kinds.JOB.groupResource(), WorkloadCells.jobs()),
            Map.entry(Kinds.CRON_JOB.groupResource(), WorkloadCells.cronJobs()),
            Map.entry(Kinds.SERVICE.groupResource(), CoreCells.services()),
            Map.entry(Kinds.PDB.groupResource(), CoreCells.budgets()),
            Map.entry(Kinds.EVENT.groupResource(), CoreCells.events()),
            Map.entry(Kinds.NAMESPACE.groupResource(), CoreCells.namespaces()),
            Map.entry(Kinds.CONFIG_MAP.groupResource(), CoreCells.configMaps()),
            Map.entry(Kinds.SECRET.groupResource(), CoreCells.secrets()));
    private static final List<Column> NAME_AND_AGE = List.of(Cells.path("Name", "metadata.name"), Cells.age());

    private Columns() {}

    static List<Column> of(ApiResource resource) {
        List<Column> known = BY_KIND.getOrDefault(resource.kind().groupResource(), NAME_AND_AGE);
        return resource.columns().isEmpty() ? known : custom(resource);
    }

    private static List<Column> custom(ApiResource resource) {
        List<Column> columns = new ArrayList<>();
        columns.add(Cells.path("Name", "metadata.name"));
        for (PrinterColumn column : resource.columns()) {
            String path = column.path().replaceFirst("^\\.", "");
            columns.add(
                    column.type().equals("date")
                            ? Cells.since(column.name(), path)
                            : Cells.text(
                                    column.name(),
                                    object -> Json.at(object, path).asString("")));
        }
        return columns;
    }
}
