package io.clm.core.render;

import io.clm.core.registry.NodePool;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.TemplateObject;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code .} is.
 *
 * @param values {@code .Values}, by name
 * @param pool the node pool at work; null outside of pools
 * @param poolModel the same as templates see it
 */
record TemplateData(
        Value cluster, Map<String, Value> values, @Nullable NodePool pool, Value poolModel) {

    TemplateData(Value cluster, Map<String, Value> values) {
        this(cluster, values, null, ClusterModel.poolOrNil(null));
    }

    TemplateData with(String name, Value value) {
        TreeMap<String, Value> more = new TreeMap<>(values);
        more.put(name, value);
        return new TemplateData(cluster, more, pool, poolModel);
    }

    TemplateData withCluster(Value otherCluster) {
        return new TemplateData(otherCluster, values, pool, poolModel);
    }

    TemplateData of(NodePool otherPool) {
        return new TemplateData(cluster, values, otherPool, ClusterModel.poolOrNil(otherPool));
    }

    @Nullable
    String poolName() {
        return pool == null ? null : pool.name();
    }

    /** A map of texts among the values; empty where there is none. */
    Map<String, String> texts(String name) {
        TreeMap<String, String> texts = new TreeMap<>();
        if (values.get(name) instanceof MapValue map) {
            map.entries().forEach((key, value) -> {
                if (value instanceof TextValue text) {
                    texts.put(key, text.text());
                }
            });
        }
        return texts;
    }

    Value root() {
        return TemplateObject.pointer("provisioner.templateData")
                .field("Cluster", cluster)
                .field("Values", MapValue.of(values))
                .field("NodePool", poolModel)
                .build();
    }
}
