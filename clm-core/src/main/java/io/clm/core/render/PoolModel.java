package io.clm.core.render;

import io.clm.core.registry.NodePool;
import io.clm.core.template.function.CloudFunctions;
import io.clm.core.template.function.PoolFunctions;
import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.GoType;
import io.clm.core.template.value.IntValue;
import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.TemplateObject;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A node pool as templates see it. */
final class PoolModel {

    private static final Set<String> EFFECTS = Set.of("NoSchedule", "NoExecute", "PreferNoSchedule");
    private static final Set<String> NAMED_STRATEGIES = Set.of("not-specified", "default-for-karpenter");

    private PoolModel() {}

    static Value list(List<NodePool> pools) {
        List<Value> objects = new ArrayList<>();
        pools.forEach(pool -> objects.add(of(pool)));
        return new ListValue(objects, PoolFunctions.NODE_POOLS);
    }

    static TemplateObject of(NodePool pool) {
        boolean spot = pool.isSpot() || pool.discountStrategy().equals("spot_max_price");
        return TemplateObject.pointer("api.NodePool")
                .field("DiscountStrategy", pool.discountStrategy())
                .field("InstanceTypes", instanceTypes(pool))
                .field("Name", pool.name())
                .field("Profile", pool.profile())
                .field("MinSize", IntValue.int64(pool.minSize()))
                .field("MaxSize", IntValue.int64(pool.maxSize()))
                .lazy("ConfigItems", () -> MapValue.texts(pool.configItems().values()))
                .field(
                        "InstanceType",
                        instanceType(pool.instanceTypes().stream().findFirst().orElse("")))
                .method("IsSpot", () -> BoolValue.of(spot))
                .method("IsMaster", () -> BoolValue.of(pool.isControlPlane()))
                .method("IsKarpenter", () -> BoolValue.of(pool.isKarpenter()))
                .method("Taints", () -> taints(pool))
                .method("KarpenterRequirements", () -> KarpenterRequirements.of(pool))
                .method("KarpenterInstanceTypeStrategy", () -> TextValue.of(strategy(pool)))
                .build();
    }

    private static Value instanceTypes(NodePool pool) {
        List<Value> types = new ArrayList<>();
        pool.instanceTypes().forEach(type -> types.add(instanceType(type)));
        return new ListValue(types, GoType.listOf(CloudFunctions.INSTANCE_TYPE));
    }

    private static Value instanceType(String name) {
        return TextValue.of(name, CloudFunctions.INSTANCE_TYPE);
    }

    private static String strategy(NodePool pool) {
        List<String> types = pool.instanceTypes();
        return types.size() == 1 && NAMED_STRATEGIES.contains(types.getFirst()) ? types.getFirst() : "custom";
    }

    /** Those of the item {@code taints} that are well-formed; others vanish, as in CLM. */
    private static Value taints(NodePool pool) {
        List<Value> taints = new ArrayList<>();
        pool.configItems().get("taints").ifPresent(item -> {
            for (String taint : item.split(",", -1)) {
                taint(taint).ifPresent(taints::add);
            }
        });
        return new ListValue(taints, GoType.listOf(GoType.pointerTo("v1.Taint")));
    }

    private static Optional<Value> taint(String text) {
        String[] parts = text.split(":", -1);
        String[] pair = parts[0].split("=", -1);
        boolean wellFormed = parts.length == 1
                ? pair.length == 1
                : parts.length == 2 && EFFECTS.contains(parts[1]) && pair.length <= 2;
        if (!wellFormed) {
            return Optional.empty();
        }
        return Optional.of(TemplateObject.pointer("v1.Taint")
                .field("Key", pair[0])
                .field("Value", pair.length == 2 ? pair[1] : "")
                .field("Effect", TextValue.of(parts.length == 2 ? parts[1] : "", GoType.string("v1.TaintEffect")))
                .build());
    }
}
