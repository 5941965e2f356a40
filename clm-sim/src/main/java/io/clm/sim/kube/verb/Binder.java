package io.clm.sim.kube.verb;

import io.clm.sim.kube.http.Answer;
import io.clm.sim.kube.http.Call;
import io.clm.sim.kube.http.StatusBody;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.rules.PodTopology;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.WriteMode;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Puts a pod on a node. */
final class Binder {
    private final Scope scope;

    Binder(Scope scope) {
        this.scope = scope;
    }

    Effect bind(Call call) throws IOException {
        WriteMode mode = call.request().writeMode("CreateOptions");
        String node = Json.text(Bodies.object(call.request(), "Binding"), "target.name");
        ObjectNode pod = scope.store()
                .edit(Kinds.POD, call.namespace(), call.name(), mode, current -> bound(current, node))
                .orElseThrow(() -> Failures.notFound(Kinds.POD, call.name()));
        return Effect.of(Answer.created(StatusBody.created()), "bind", pod, true)
                .unlessDry(mode == WriteMode.DRY_RUN);
    }

    private ObjectNode bound(@Nullable ObjectNode current, String node) {
        ObjectNode pod = Objects.requireNonNull(current);
        String present = Json.text(pod, "spec.nodeName");
        if (!present.isEmpty()) {
            throw Failures.conflict(
                    Kinds.POD,
                    Meta.name(pod),
                    "pod " + Meta.name(pod) + " is already assigned to node \"" + present + "\"");
        }
        Json.child(pod, "spec").put("nodeName", node);
        scope.store().get(Kinds.NODE, "", node).ifPresent(there -> PodTopology.copy(there, pod));
        ObjectNode scheduled = Json.object().put("type", "PodScheduled").put("status", "True");
        scheduled.put("lastTransitionTime", Meta.time(scope.clock().instant()));
        Json.child(pod, "status").withArray("conditions").add(scheduled);
        return pod;
    }
}
