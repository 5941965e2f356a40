package io.clm.sim.kube.rules;

import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.rules.defaults.Defaults;
import io.clm.sim.kube.schema.ApiResource;
import io.clm.sim.kube.schema.Catalog;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectRules;
import io.clm.sim.kube.store.ObjectStore;
import io.clm.sim.kube.store.ResourceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The rules of a real API server, for every write, from outside and from inside. */
public final class Admission implements ObjectRules {
    private static final Set<String> WITHOUT_GENERATION = Set.of(
            "bindings",
            "configmaps",
            "endpoints",
            "events",
            "limitranges",
            "namespaces",
            "nodes",
            "persistentvolumeclaims",
            "persistentvolumes",
            "resourcequotas",
            "secrets",
            "serviceaccounts",
            "services",
            "controllerrevisions.apps",
            "horizontalpodautoscalers.autoscaling",
            "certificatesigningrequests.certificates.k8s.io",
            "leases.coordination.k8s.io",
            "runtimeclasses.node.k8s.io",
            "clusterrolebindings.rbac.authorization.k8s.io",
            "clusterroles.rbac.authorization.k8s.io",
            "rolebindings.rbac.authorization.k8s.io",
            "roles.rbac.authorization.k8s.io",
            "events.events.k8s.io",
            "apiservices.apiregistration.k8s.io");

    private final Catalog catalog;

    public Admission(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void beforeCreate(ResourceKind kind, ObjectNode object, ObjectStore store) {
        ApiResource resource = resource(kind);
        if (kind.namespaced()) {
            requireLiveNamespace(kind, object, store);
        }
        Defaults.fill(resource, object);
        Preparation.prepare(kind, object, store);
        refuse(kind, object, Checks.of(resource, object));
    }

    @Override
    public void beforeUpdate(ResourceKind kind, ObjectNode current, ObjectNode wanted, ObjectStore store) {
        ApiResource resource = resource(kind);
        if (kind.sameObjectsAs(Kinds.SERVICE)) {
            ServiceAddresses.keep(current, wanted, store);
        }
        Defaults.fill(resource, wanted);
        if (kind.sameObjectsAs(Kinds.DAEMON_SET)) {
            DaemonTemplates.count(current, wanted);
        }
        if (!current.path("spec").equals(wanted.path("spec")) || !sameRest(current, wanted)) {
            List<Failures.Cause> causes = new ArrayList<>(Checks.of(resource, wanted));
            causes.addAll(Fixed.violations(kind, current, wanted));
            newFinalizers(current, wanted, causes);
            refuse(kind, wanted, causes);
        }
    }

    @Override
    public boolean countsGenerations(ResourceKind kind) {
        return !WITHOUT_GENERATION.contains(kind.groupResource())
                && !kind.group().equals("storage.k8s.io");
    }

    private ApiResource resource(ResourceKind kind) {
        return catalog.find(kind).orElseThrow(() -> Failures.internal("no kind " + kind + " is served"));
    }

    private static boolean sameRest(ObjectNode current, ObjectNode wanted) {
        Set<String> fields = new HashSet<>(current.propertyNames());
        fields.addAll(wanted.propertyNames());
        fields.removeAll(Set.of("status", "spec"));
        return fields.stream().allMatch(field -> current.path(field).equals(wanted.path(field)));
    }

    private static void newFinalizers(ObjectNode current, ObjectNode wanted, List<Failures.Cause> causes) {
        List<String> added = new ArrayList<>(Meta.finalizers(wanted));
        added.removeAll(Meta.finalizers(current));
        if (Meta.isDeleting(current) && !added.isEmpty()) {
            String why =
                    "Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers "
                            + "[]string{\"" + String.join("\", \"", added) + "\"}";
            causes.add(new Failures.Cause("FieldValueForbidden", why, "metadata.finalizers"));
        }
    }

    private static void refuse(ResourceKind kind, ObjectNode object, List<Failures.Cause> causes) {
        if (!causes.isEmpty()) {
            throw Failures.invalid(kind, Meta.name(object), causes);
        }
    }

    private static void requireLiveNamespace(ResourceKind kind, ObjectNode object, ObjectStore store) {
        String name = Meta.namespace(object);
        ObjectNode namespace =
                store.get(Kinds.NAMESPACE, "", name).orElseThrow(() -> Failures.notFound(Kinds.NAMESPACE, name));
        if (Meta.isDeleting(namespace)) {
            String why = "unable to create new content in namespace " + name + " because it is being terminated";
            throw Failures.forbidden(
                    kind,
                    Meta.name(object),
                    why,
                    new Failures.Cause(
                            "NamespaceTerminating",
                            "namespace " + name + " is being terminated",
                            "metadata.namespace"));
        }
    }
}
