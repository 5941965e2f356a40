package io.clm.core.template.function;

import io.clm.core.template.value.Arguments;
import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.GoType;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TemplateObject;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Functions on node pools, grouped by the label {@code dedicated} of their config item {@code labels}. */
public final class PoolFunctions {

    /** The type of a list of node pools. */
    public static final GoType NODE_POOLS = GoType.listOf(GoType.pointerTo("api.NodePool"));

    private static final Set<String> SPREAD_PROFILES = Set.of("worker-splitaz", "worker-karpenter");
    private static final Map<String, String> PROVIDERS = Map.of(
            "worker-karpenter", "karpenter",
            "worker-combined", "zalando",
            "worker-splitaz", "zalando");

    private PoolFunctions() {}

    static List<TemplateFunction> all() {
        return List.of(
                TemplateFunction.of("zoneDistributedNodePoolGroups", NODE_POOLS).gives(PoolFunctions::distributed),
                TemplateFunction.of("nodeLifeCycleProviderPerNodePoolGroup", NODE_POOLS)
                        .gives(PoolFunctions::providers));
    }

    private record Pool(String profile, MapValue items) {

        static Pool of(Value value) {
            TemplateObject pool = (TemplateObject) value;
            return new Pool(text(pool.field("Profile").orElse(TextValue.EMPTY)), (MapValue)
                    pool.field("ConfigItems").orElse(MapValue.texts(Map.of())));
        }

        @Nullable
        String item(String key) {
            Value value = items.entries().get(key);
            return value == null ? null : text(value);
        }

        private static String text(Value value) {
            return value instanceof TextValue text ? text.text() : "";
        }

        String dedicated() {
            String labels = item("labels");
            String found = "";
            for (String label : labels == null ? new String[0] : labels.split(",", -1)) {
                found = label.startsWith("dedicated=") ? label.substring("dedicated=".length()) : found;
            }
            return found;
        }
    }

    private static Map<String, List<Pool>> groups(Arguments arguments) {
        TreeMap<String, List<Pool>> groups = new TreeMap<>();
        for (Value value : arguments.list(0)) {
            Pool pool = Pool.of(value);
            String dedicated = pool.dedicated();
            boolean general = dedicated.isEmpty() && pool.item("taints") == null;
            if (!pool.profile().startsWith("master") && (general || !dedicated.isEmpty())) {
                groups.computeIfAbsent(dedicated, name -> new ArrayList<>()).add(pool);
            }
        }
        return groups;
    }

    /** Groups whose pools all spread over the zones, so that even spreading of pods is safe. */
    private static Value distributed(Arguments arguments) {
        TreeMap<String, Value> result = new TreeMap<>();
        groups(arguments).forEach((name, pools) -> {
            if (pools.stream().allMatch(pool -> spreads(name, pool))) {
                result.put(name, BoolValue.TRUE);
            }
        });
        return MapValue.typed(result, GoType.BOOL);
    }

    private static boolean spreads(String dedicated, Pool pool) {
        boolean tainted = dedicated.isEmpty() || ("dedicated=" + dedicated + ":NoSchedule").equals(pool.item("taints"));
        return tainted && pool.item("availability_zones") == null && SPREAD_PROFILES.contains(pool.profile());
    }

    /** Who provides the nodes of each group; nobody where its pools differ. */
    private static Value providers(Arguments arguments) {
        TreeMap<String, String> result = new TreeMap<>();
        groups(arguments).forEach((name, pools) -> {
            String profile = pools.getFirst().profile();
            boolean same = pools.stream().allMatch(pool -> pool.profile().equals(profile));
            result.put(name.isEmpty() ? "default" : name, same ? PROVIDERS.getOrDefault(profile, "") : "");
        });
        return MapValue.texts(result);
    }
}
