package io.clm.sim.kube.collect;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.schema.ApiResource;
import io.clm.sim.kube.schema.Catalog;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.ChangeType;
import io.clm.sim.kube.store.DeleteOptions;
import io.clm.sim.kube.store.ObjectStore;
import io.clm.sim.kube.store.Propagation;
import io.clm.sim.kube.store.ResourceKind;
import io.clm.sim.kube.store.StatusException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Deletes what has lost its owners, before or after the owner itself as the deletion asked, or lets it go. */
final class OwnerCollector {
    private static final String ORPHAN = "orphan";
    private static final String FOREGROUND = "foregroundDeletion";

    private final ObjectStore store;
    private final Catalog catalog;

    OwnerCollector(ObjectStore store, Catalog catalog) {
        this.store = store;
        this.catalog = catalog;
    }

    /** Something owned. */
    private record Dependent(ResourceKind kind, ObjectNode object) {}

    void changed(Change change) {
        ObjectNode object = change.object();
        if (change.type() == ChangeType.DELETED) {
            ownerGone(object);
            ownersWaitingFor(object);
        } else if (Meta.isDeleting(object)) {
            ownerGoing(change.kind(), object);
        } else if (change.type() == ChangeType.ADDED && !Meta.owners(object).isEmpty()) {
            adopted(change.kind(), object);
        }
    }

    /** Looks at everything: for what happened while nobody looked. */
    void sweep() {
        for (ApiResource resource : catalog.all()) {
            for (ObjectNode object : store.list(resource.kind())) {
                if (Meta.isDeleting(object)) {
                    ownerGoing(resource.kind(), object);
                } else if (!Meta.owners(object).isEmpty()) {
                    adopted(resource.kind(), object);
                }
            }
        }
    }

    private void ownerGone(ObjectNode owner) {
        for (Dependent dependent : dependentsOf(owner)) {
            if (noOwnerLives(dependent.object(), Meta.uid(owner))) {
                delete(dependent, Propagation.BACKGROUND);
            } else {
                letGo(dependent, Set.of(Meta.uid(owner)));
            }
        }
    }

    private void ownerGoing(ResourceKind kind, ObjectNode owner) {
        List<String> finalizers = Meta.finalizers(owner);
        if (finalizers.contains(ORPHAN)) {
            dependentsOf(owner).forEach(dependent -> letGo(dependent, Set.of(Meta.uid(owner))));
            drop(kind, owner, ORPHAN);
        }
        if (finalizers.contains(FOREGROUND)) {
            List<Dependent> dependents = dependentsOf(owner);
            dependents.stream()
                    .filter(dependent -> !Meta.isDeleting(dependent.object()))
                    .forEach(this::deleteInForeground);
            if (dependentsOf(owner).stream().noneMatch(dependent -> blocks(dependent, Meta.uid(owner)))) {
                drop(kind, owner, FOREGROUND);
            }
        }
    }

    private void ownersWaitingFor(ObjectNode gone) {
        for (JsonNode reference : Meta.owners(gone)) {
            for (ApiResource resource : catalog.all()) {
                if (resource.kind().kind().equals(Json.text(reference, "kind"))) {
                    store.get(resource.kind(), Meta.namespace(gone), Json.text(reference, "name"))
                            .filter(Meta::isDeleting)
                            .ifPresent(owner -> ownerGoing(resource.kind(), owner));
                }
            }
        }
    }

    private void adopted(ResourceKind kind, ObjectNode object) {
        Dependent dependent = new Dependent(kind, object);
        if (noOwnerLives(object, "")) {
            delete(dependent, Propagation.BACKGROUND);
            return;
        }
        Set<String> lost = Meta.owners(object).stream()
                .filter(reference -> !lives(object, reference))
                .map(reference -> Json.text(reference, "uid"))
                .collect(Collectors.toSet());
        if (!lost.isEmpty()) {
            letGo(dependent, lost);
        }
    }

    /** What itself owns something goes after that. */
    private void deleteInForeground(Dependent dependent) {
        boolean owns = !dependentsOf(dependent.object()).isEmpty();
        delete(dependent, owns ? Propagation.FOREGROUND : Propagation.BACKGROUND);
    }

    private static boolean blocks(Dependent dependent, String owner) {
        return Meta.owners(dependent.object()).stream()
                .anyMatch(reference -> Json.text(reference, "uid").equals(owner)
                        && reference.path("blockOwnerDeletion").asBoolean(false));
    }

    private boolean noOwnerLives(ObjectNode object, String gone) {
        return Meta.owners(object).stream()
                .allMatch(reference -> Json.text(reference, "uid").equals(gone) || !lives(object, reference));
    }

    private boolean lives(ObjectNode object, JsonNode reference) {
        for (ApiResource resource : catalog.all()) {
            if (resource.kind().kind().equals(Json.text(reference, "kind"))
                    && resource.kind().apiVersion().equals(Json.text(reference, "apiVersion"))) {
                return store.get(resource.kind(), Meta.namespace(object), Json.text(reference, "name"))
                        .filter(owner -> Meta.uid(owner).equals(Json.text(reference, "uid")))
                        .isPresent();
            }
        }
        return true;
    }

    private List<Dependent> dependentsOf(ObjectNode owner) {
        String uid = Meta.uid(owner);
        List<Dependent> dependents = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ApiResource resource : catalog.all()) {
            if (seen.add(resource.kind().groupResource())) {
                for (ObjectNode object : store.list(resource.kind())) {
                    if (Meta.owners(object).stream()
                            .anyMatch(owned -> Json.text(owned, "uid").equals(uid))) {
                        dependents.add(new Dependent(resource.kind(), object));
                    }
                }
            }
        }
        return dependents;
    }

    private void delete(Dependent dependent, Propagation propagation) {
        ObjectNode object = dependent.object();
        try {
            DeleteOptions options =
                    new DeleteOptions(null, propagation, Meta.uid(object), null, DeleteOptions.GRACEFUL.mode());
            store.delete(dependent.kind(), Meta.namespace(object), Meta.name(object), options);
        } catch (StatusException gone) {
            if (gone.code() != 404 && gone.code() != 409) {
                throw gone;
            }
        }
    }

    private void letGo(Dependent dependent, Set<String> owners) {
        ObjectNode object = dependent.object();
        store.mutate(dependent.kind(), Meta.namespace(object), Meta.name(object), present -> {
            ArrayNode left = Json.array();
            Meta.owners(present).stream()
                    .filter(reference -> !owners.contains(Json.text(reference, "uid")))
                    .forEach(left::add);
            if (left.isEmpty()) {
                Meta.of(present).remove("ownerReferences");
            } else {
                Meta.of(present).set("ownerReferences", left);
            }
        });
    }

    private void drop(ResourceKind kind, ObjectNode object, String finalizer) {
        store.mutate(kind, Meta.namespace(object), Meta.name(object), present -> {
            List<String> left = new ArrayList<>(Meta.finalizers(present));
            left.remove(finalizer);
            Meta.setFinalizers(present, left);
        });
    }
}
