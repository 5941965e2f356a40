package io.clm.sim.kube.apply;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Ten managers that update are told apart; older ones are thrown together. */
final class UpdaterLimit {
    private static final int MOST = 10;
    private static final String BUCKET = "ancient-changes";

    private UpdaterLimit() {}

    static Map<ManagerKey, Ownership> enforce(Map<ManagerKey, Ownership> owners) {
        List<Map.Entry<ManagerKey, Ownership>> updaters = owners.entrySet().stream()
                .filter(entry -> entry.getKey().operation().equals(ManagerKey.UPDATE))
                .sorted(Comparator.comparing(entry -> entry.getValue().time()))
                .toList();
        int surplus = updaters.size() - MOST;
        if (surplus <= 0) {
            return owners;
        }
        for (Map.Entry<ManagerKey, Ownership> old : List.copyOf(updaters.subList(0, surplus + 1))) {
            Ownership moved = old.getValue();
            owners.remove(old.getKey());
            owners.merge(
                    ManagerKey.updater(BUCKET, moved.apiVersion(), ""),
                    moved,
                    (bucket, more) ->
                            bucket.with(bucket.fields().union(more.fields())).at(more.time()));
        }
        return owners;
    }
}
