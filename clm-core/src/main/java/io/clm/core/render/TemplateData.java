package io.clm.core.render;

import io.clm.core.registry.NodePool;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.TemplateObject;
import io.clm.core.template.value.Value;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code .} is.
 *
 * @param values {@code .Values}, by name
 */
record TemplateData(Value cluster, Map<String, Value> values) {

    TemplateData with(String name, Value value) {
        TreeMap<String, Value> more = new TreeMap<>(values);
        more.put(name, value);
        return new TemplateData(cluster, more);
    }

    Value root() {
        return root(null);
    }

    Value root(@Nullable NodePool pool) {
        return TemplateObject.pointer("provisioner.templateData")
                .field("Cluster", cluster)
                .field("Values", MapValue.of(values))
                .field("NodePool", ClusterModel.poolOrNil(pool))
                .build();
    }
}
