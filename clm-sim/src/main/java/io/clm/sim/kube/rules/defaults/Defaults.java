package io.clm.sim.kube.rules.defaults;

import io.clm.sim.kube.schema.AnyType;
import io.clm.sim.kube.schema.ApiResource;
import io.clm.sim.kube.schema.Field;
import io.clm.sim.kube.schema.ListType;
import io.clm.sim.kube.schema.MapType;
import io.clm.sim.kube.schema.ScalarType;
import io.clm.sim.kube.schema.StructType;
import io.clm.sim.kube.schema.Type;
import io.clm.sim.kube.store.Kinds;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills in defaults: those the structure names, and those that a real server has in code. */
public final class Defaults {
    private static final Map<String, Consumer<ObjectNode>> BY_KIND = Map.ofEntries(
            Map.entry(Kinds.POD.groupResource(), PodDefaults::pod),
            Map.entry("podtemplates", PodDefaults::template),
            Map.entry(Kinds.DEPLOYMENT.groupResource(), WorkloadDefaults::deployment),
            Map.entry(Kinds.DAEMON_SET.groupResource(), WorkloadDefaults::daemonSet),
            Map.entry(Kinds.STATEFUL_SET.groupResource(), WorkloadDefaults::statefulSet),
            Map.entry(Kinds.REPLICA_SET.groupResource(), WorkloadDefaults::replicaSet),
            Map.entry(Kinds.JOB.groupResource(), WorkloadDefaults::job),
            Map.entry(Kinds.CRON_JOB.groupResource(), WorkloadDefaults::cronJob),
            Map.entry(Kinds.SERVICE.groupResource(), ServiceDefaults::service),
            Map.entry(Kinds.NAMESPACE.groupResource(), CoreDefaults::namespace),
            Map.entry(Kinds.SECRET.groupResource(), CoreDefaults::secret),
            Map.entry(Kinds.NODE.groupResource(), CoreDefaults::node),
            Map.entry(Kinds.EVENT.groupResource(), CoreDefaults::event),
            Map.entry(Kinds.CRD.groupResource(), CoreDefaults::definition),
            Map.entry(Kinds.PVC.groupResource(), StorageDefaults::claim),
            Map.entry(Kinds.PV.groupResource(), StorageDefaults::volume),
            Map.entry(Kinds.STORAGE_CLASS.groupResource(), StorageDefaults::storageClass),
            Map.entry(Kinds.LIMIT_RANGE.groupResource(), PolicyDefaults::limitRange),
            Map.entry(Kinds.PRIORITY_CLASS.groupResource(), PolicyDefaults::priorityClass),
            Map.entry(Kinds.HPA.groupResource(), PolicyDefaults::autoscaler),
            Map.entry("networkpolicies.networking.k8s.io", PolicyDefaults::networkPolicy),
            Map.entry("rolebindings.rbac.authorization.k8s.io", PolicyDefaults::roleBinding),
            Map.entry("clusterrolebindings.rbac.authorization.k8s.io", PolicyDefaults::roleBinding),
            Map.entry("validatingwebhookconfigurations.admissionregistration.k8s.io", PolicyDefaults::webhooks),
            Map.entry("mutatingwebhookconfigurations.admissionregistration.k8s.io", PolicyDefaults::webhooks));

    private Defaults() {}

    /** Fills in an object in place. Doing it twice changes nothing more. */
    public static void fill(ApiResource resource, ObjectNode object) {
        object.put("kind", resource.kind().kind())
                .put("apiVersion", resource.kind().apiVersion());
        BY_KIND.getOrDefault(resource.kind().groupResource(), any -> {}).accept(object);
        value(resource.type(), object, resource.custom());
        if (resource.kind().sameObjectsAs(Kinds.DAEMON_SET)) {
            CoreDefaults.daemonSetGeneration(object);
        }
    }

    private static void value(Type type, JsonNode value, boolean custom) {
        switch (type) {
            case AnyType any -> {}
            case ScalarType scalar -> {}
            case ListType list -> value.forEach(item -> value(list.element(), item, custom));
            case MapType map -> value.properties().forEach(entry -> value(map.element(), entry.getValue(), custom));
            case StructType struct -> {
                if (value instanceof ObjectNode object) {
                    struct.fields().forEach((name, field) -> field(object, name, field, custom));
                }
            }
        }
    }

    private static void field(ObjectNode object, String name, Field field, boolean custom) {
        JsonNode present = object.get(name);
        JsonNode fallback = field.fallback();
        if (present != null) {
            value(field.type(), present, custom);
        } else if (fallback != null && (custom || isWorthWriting(field, fallback))) {
            object.set(name, fallback.deepCopy());
            value(field.type(), object.path(name), custom);
        }
    }

    /** Structures that are part of their owner, and values that are written even when they are zero. */
    private static boolean isWorthWriting(Field field, JsonNode fallback) {
        return !fallback.isObject() || !(field.type() instanceof ScalarType || field.type() instanceof AnyType);
    }
}
