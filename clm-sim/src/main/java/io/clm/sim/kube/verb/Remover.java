package io.clm.sim.kube.verb;

import io.clm.sim.journal.Outcome;
import io.clm.sim.kube.http.Answer;
import io.clm.sim.kube.http.Call;
import io.clm.sim.kube.http.StatusBody;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.DeleteOptions;
import io.clm.sim.kube.store.Deleted;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.WriteMode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Deletes objects, one or many. */
final class Remover {
    /** Kinds whose deletion answers the object also when it is over. */
    private static final Set<String> ANSWERING_THE_OBJECT = Set.of(
            "pods",
            "services",
            "serviceaccounts",
            "persistentvolumes",
            "persistentvolumeclaims",
            "podtemplates",
            "resourcequotas");

    private final Scope scope;

    Remover(Scope scope) {
        this.scope = scope;
    }

    Effect delete(Call call) throws IOException {
        DeleteOptions options = DeleteBody.read(call.request());
        ObjectNode before = scope.store()
                .get(call.kind(), call.namespace(), call.name())
                .orElseThrow(() -> Failures.notFound(call.kind(), call.name()));
        Deleted deleted = scope.store().delete(call.kind(), call.namespace(), call.name(), options);
        Answer answer = Answer.ok(body(call, deleted));
        return effect(answer, before, options);
    }

    /** Deletes every object of the collection that the selectors pick; answers them as they were. */
    List<Effect> deleteCollection(Call call) throws IOException {
        DeleteOptions options = DeleteBody.read(call.request());
        Selection selection = Selection.of(call);
        List<ObjectNode> objects = scope.store().list(call.kind()).stream()
                .filter(selection::matches)
                .toList();
        ObjectNode meta =
                Json.object().put("resourceVersion", Long.toString(scope.store().resourceVersion()));
        Answer answer = Answer.ok(new Presentation(call, scope.clock()).list(objects, meta));
        List<Effect> effects = new ArrayList<>(List.of(Effect.none(answer)));
        for (ObjectNode object : objects) {
            if (scope.store()
                    .get(call.kind(), Meta.namespace(object), Meta.name(object))
                    .isPresent()) {
                scope.store().delete(call.kind(), Meta.namespace(object), Meta.name(object), options);
                effects.add(effect(answer, object, options));
            }
        }
        return effects;
    }

    private static Effect effect(Answer answer, ObjectNode before, DeleteOptions options) {
        Outcome outcome = Meta.isDeleting(before) && !isNow(options) ? Outcome.NONE : Outcome.DONE;
        return new Effect(answer, "delete", Meta.name(before), Meta.uid(before), outcome)
                .unlessDry(options.mode() == WriteMode.DRY_RUN);
    }

    private static boolean isNow(DeleteOptions options) {
        Long grace = options.graceSeconds();
        return grace != null && grace == 0;
    }

    /** A pod that goes at once says so. */
    private ObjectNode last(Call call, Deleted deleted) {
        boolean pod = deleted.gone() && call.kind().sameObjectsAs(Kinds.POD);
        return pod ? Json.with(deleted.object(), this::markGone) : deleted.object();
    }

    private void markGone(ObjectNode pod) {
        ObjectNode meta = Meta.of(pod);
        if (!Meta.isDeleting(pod)) {
            meta.put("deletionTimestamp", Meta.time(scope.clock().instant()));
        }
        meta.put("deletionGracePeriodSeconds", 0);
    }

    private JsonNode body(Call call, Deleted deleted) {
        boolean status =
                deleted.gone() && !ANSWERING_THE_OBJECT.contains(call.kind().groupResource());
        return status
                ? StatusBody.deleted(call.kind(), deleted.object())
                : new Presentation(call, scope.clock()).one(last(call, deleted));
    }
}
