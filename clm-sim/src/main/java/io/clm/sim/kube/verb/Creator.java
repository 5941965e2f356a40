package io.clm.sim.kube.verb;

import io.clm.sim.kube.apply.FieldManager;
import io.clm.sim.kube.http.Answer;
import io.clm.sim.kube.http.Call;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.rules.defaults.Defaults;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.WriteMode;
import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/** Creates objects. */
final class Creator {
    private final Scope scope;

    Creator(Scope scope) {
        this.scope = scope;
    }

    Effect create(Call call) throws IOException {
        WriteMode mode = call.request().writeMode("CreateOptions");
        ObjectNode object = Bodies.resource(call);
        if (!Meta.resourceVersion(object).isEmpty()) {
            throw Failures.badRequest("resourceVersion should not be set on objects to be created");
        }
        if (call.resource().has("status") && !keepsStatus(call)) {
            object.remove("status");
        }
        Defaults.fill(call.resource(), object);
        new FieldManager(
                        call.resource(),
                        call.request().fieldManager(),
                        "",
                        scope.clock().instant())
                .update(null, object);
        ObjectNode created = scope.store().create(call.kind(), object, mode);
        Answer answer = Answer.created(new Presentation(call, scope.clock()).one(created));
        return Effect.of(answer, "create", created, true).unlessDry(mode == WriteMode.DRY_RUN);
    }

    /** A kubelet registers its node with the status that it finds. */
    static boolean keepsStatus(Call call) {
        return call.kind().sameObjectsAs(Kinds.NODE);
    }

    /** The object without what belongs to another part of it. */
    static void onlyPart(Call call, ObjectNode current, ObjectNode wanted) {
        if (call.subresource().equals("status")) {
            ObjectNode status = Json.objectOrNull(wanted.get("status"));
            var books = wanted.path("metadata").get("managedFields");
            wanted.removeAll();
            wanted.setAll((ObjectNode) current.deepCopy());
            wanted.remove("status");
            if (status != null) {
                wanted.set("status", status);
            }
            if (books != null) {
                Meta.of(wanted).set("managedFields", books);
            }
        } else if (call.resource().has("status")) {
            wanted.remove("status");
            if (current.has("status")) {
                wanted.set("status", current.path("status"));
            }
        }
    }
}
