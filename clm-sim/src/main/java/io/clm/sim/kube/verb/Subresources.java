package io.clm.sim.kube.verb;

import io.clm.sim.kube.http.Answer;
import io.clm.sim.kube.http.Call;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.WriteMode;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The parts of objects that have addresses of their own. */
final class Subresources {
    private final Scope scope;
    private final Reader reader;
    private final Updater updater;
    private final Patcher patcher;
    private final Scaler scaler;

    Subresources(Scope scope, Reader reader, Updater updater, Patcher patcher) {
        this.scope = scope;
        this.reader = reader;
        this.updater = updater;
        this.patcher = patcher;
        this.scaler = new Scaler(scope);
    }

    Effect run(Call call) throws IOException {
        boolean finalize = call.subresource().equals("finalize") && call.kind().sameObjectsAs(Kinds.NAMESPACE);
        if (!finalize && !call.resource().has(call.subresource())) {
            throw Failures.unknownPath();
        }
        String post = call.request().method().equals("POST") ? call.subresource() : "";
        return switch (post.isEmpty() ? call.subresource() : "POST " + post) {
            case "status", "resize", "ephemeralcontainers" -> part(call);
            case "scale" -> scale(call);
            case "finalize" -> finalizeNamespace(call);
            case "log" -> Effect.none(log(call));
            case "POST eviction" -> new Evictor(scope).evict(call);
            case "POST binding" -> new Binder(scope).bind(call);
            case "POST token" -> Effect.none(token());
            default -> throw Failures.notAllowed();
        };
    }

    private Effect part(Call call) throws IOException {
        return switch (call.request().method()) {
            case "GET" -> Effect.none(reader.get(call));
            case "PUT" -> updater.update(call);
            case "PATCH" -> patcher.patch(call);
            default -> throw Failures.notAllowed();
        };
    }

    private Effect scale(Call call) throws IOException {
        return switch (call.request().method()) {
            case "GET" -> Effect.none(scaler.get(call));
            case "PUT" -> scaler.update(call);
            case "PATCH" -> scaler.patch(call);
            default -> throw Failures.notAllowed();
        };
    }

    private Effect finalizeNamespace(Call call) throws IOException {
        ObjectNode body = Bodies.resource(call);
        ObjectNode namespace = scope.store()
                .edit(Kinds.NAMESPACE, "", call.name(), WriteMode.COMMIT, current -> {
                    ObjectNode live = Objects.requireNonNull(current);
                    Json.child(live, "spec").set("finalizers", Json.at(body, "spec.finalizers"));
                    return live;
                })
                .orElseThrow(() -> Failures.notFound(Kinds.NAMESPACE, call.name()));
        return Effect.of(Answer.ok(namespace), "update", namespace, true);
    }

    private Answer log(Call call) {
        ObjectNode pod = scope.store()
                .get(Kinds.POD, call.namespace(), call.name())
                .orElseThrow(() -> Failures.notFound(Kinds.POD, call.name()));
        String text = "pod " + Meta.name(pod) + " is simulated: no container runs, there is no log\n";
        return new Answer.Text(200, "text/plain", text);
    }

    private static Answer token() {
        ObjectNode request = Json.object().put("kind", "TokenRequest").put("apiVersion", "authentication.k8s.io/v1");
        request.putObject("status")
                .put("token", UUID.randomUUID().toString())
                .put("expirationTimestamp", "2099-01-01T00:00:00Z");
        return Answer.created(request);
    }
}
