package io.clm.sim.kube.collect;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.schema.ApiResource;
import io.clm.sim.kube.schema.Catalog;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.ChangeListener;
import io.clm.sim.kube.store.ChangeType;
import io.clm.sim.kube.store.DeleteOptions;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectStore;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Serves what CustomResourceDefinitions define from the moment they are stored, and says so in their status. */
public final class CustomKinds implements ChangeListener {
    private static final String CLEANUP = "customresourcecleanup.apiextensions.k8s.io";

    private final ObjectStore store;
    private final Catalog catalog;
    private final Clock clock;

    public CustomKinds(ObjectStore store, Catalog catalog, Clock clock) {
        this.store = store;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Serves what is defined already, and follows from now on. */
    public void follow() {
        store.list(Kinds.CRD).forEach(definition -> catalog.define(Meta.name(definition), definition));
        store.onChange(this);
    }

    @Override
    public void changed(Change change) {
        if (!change.kind().sameObjectsAs(Kinds.CRD)) {
            return;
        }
        String name = Meta.name(change.object());
        if (change.type() == ChangeType.DELETED) {
            catalog.undefine(name);
        } else {
            catalog.define(name, change.object());
            if (Meta.isDeleting(change.object())) {
                Thread.startVirtualThread(() -> cleanUp(change.object()));
            } else if (Json.at(change.object(), "status.conditions").isEmpty()) {
                Thread.startVirtualThread(() -> establish(name));
            }
        }
    }

    private void establish(String name) {
        store.mutate(Kinds.CRD, "", name, definition -> {
            ObjectNode status = Json.child(definition, "status");
            ArrayNode conditions = status.putArray("conditions");
            condition(conditions, "NamesAccepted", "NoConflicts", "no conflicts found");
            condition(conditions, "Established", "InitialNamesAccepted", "the initial names have been accepted");
            status.set("acceptedNames", Json.at(definition, "spec.names"));
            ArrayNode stored = status.putArray("storedVersions");
            Json.at(definition, "spec.versions").forEach(version -> {
                if (version.path("storage").asBoolean(false)) {
                    stored.add(Json.text(version, "name"));
                }
            });
            if (!Meta.finalizers(definition).contains(CLEANUP)) {
                Meta.setFinalizers(definition, List.of(CLEANUP));
            }
        });
    }

    private void condition(ArrayNode conditions, String type, String reason, String message) {
        conditions
                .addObject()
                .put("type", type)
                .put("status", "True")
                .put("lastTransitionTime", Meta.time(clock.instant()))
                .put("reason", reason)
                .put("message", message);
    }

    /** The objects go first. */
    private void cleanUp(ObjectNode definition) {
        for (ApiResource resource : catalog.all()) {
            boolean defined = resource.custom() && (resource.kind().groupResource()).equals(Meta.name(definition));
            if (defined) {
                store.list(resource.kind())
                        .forEach(object -> store.delete(
                                resource.kind(), Meta.namespace(object), Meta.name(object), DeleteOptions.GRACEFUL));
            }
        }
        store.mutate(
                Kinds.CRD, "", Meta.name(definition), object -> Meta.of(object).remove("finalizers"));
    }
}
