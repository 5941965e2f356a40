package io.clm.sim.kube.verb;

import io.clm.sim.kube.apply.Duplicates;
import io.clm.sim.kube.apply.FieldManager;
import io.clm.sim.kube.http.Answer;
import io.clm.sim.kube.http.Call;
import io.clm.sim.kube.http.OptionFailures;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.rules.Decoded;
import io.clm.sim.kube.rules.Decoder;
import io.clm.sim.kube.rules.defaults.Defaults;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.StatusException;
import io.clm.sim.kube.store.WriteMode;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Server-side apply. */
final class Applier {
    private final Scope scope;

    Applier(Scope scope) {
        this.scope = scope;
    }

    Effect apply(Call call, WriteMode mode) throws IOException {
        if (call.request().query("fieldManager").isEmpty()) {
            throw OptionFailures.required("PatchOptions", "fieldManager", "is required for apply patch");
        }
        ObjectNode config = config(call);
        AtomicReference<@Nullable String> before = new AtomicReference<>();
        boolean mayCreate = call.subresource().isEmpty();
        ObjectNode applied = scope.store()
                .editOrCreate(call.kind(), call.namespace(), call.name(), mode, live -> {
                    if (live == null && !mayCreate) {
                        return null;
                    }
                    before.set(live == null ? null : Meta.resourceVersion(live));
                    return applied(call, live, config);
                })
                .orElseThrow(() -> Failures.notFound(call.kind(), call.name()));
        String versionBefore = before.get();
        boolean changed = versionBefore == null || !versionBefore.equals(Meta.resourceVersion(applied));
        var body = new Presentation(call, scope.clock()).one(applied);
        Answer answer = versionBefore == null ? Answer.created(body) : Answer.ok(body);
        return Effect.of(answer, "apply", applied, changed).unlessDry(mode == WriteMode.DRY_RUN);
    }

    private ObjectNode applied(Call call, @Nullable ObjectNode live, ObjectNode config) {
        boolean force = call.request().flag("force");
        ObjectNode wanted = new FieldManager(
                        call.resource(),
                        call.request().fieldManager(),
                        call.subresource(),
                        scope.clock().instant())
                .apply(live, config, force);
        if (live != null) {
            Creator.onlyPart(call, live, wanted);
        }
        Defaults.fill(call.resource(), wanted);
        String version = Meta.resourceVersion(config);
        if (live == null && !version.isEmpty()) {
            throw Failures.modified(call.kind(), call.name());
        }
        if (!version.isEmpty()) {
            Meta.of(wanted).put("resourceVersion", version);
        }
        return wanted;
    }

    private static ObjectNode config(Call call) throws IOException {
        ObjectNode config = Bodies.object(call.request(), call.kind().kind());
        if (!Json.text(config, "apiVersion").equals(call.kind().apiVersion())) {
            throw Failures.badRequest(
                    "Incorrect version specified in apply patch. Specified patch version: %s, expected: %s"
                            .formatted(
                                    Json.text(config, "apiVersion"), call.kind().apiVersion()));
        }
        if (config.path("metadata").hasNonNull("managedFields")) {
            throw Failures.badRequest("metadata.managedFields must be nil");
        }
        String name = Meta.name(config);
        if (!name.isEmpty() && !name.equals(call.name())) {
            throw Failures.badRequest(
                    "the name of the object (%s) does not match the name on the URL (%s)".formatted(name, call.name()));
        }
        Decoded decoded = Decoder.collect(call.resource(), config);
        if (!decoded.wrong().isEmpty()) {
            Failures.Cause wrong = decoded.wrong().getFirst();
            throw untyped(call, config, "." + wrong.field() + ": " + wrong.message());
        }
        if (!decoded.unknown().isEmpty()) {
            throw untyped(call, config, "." + decoded.unknown().getFirst() + ": field not declared in schema");
        }
        Duplicates.find(call.resource().type(), config).ifPresent(why -> {
            throw untyped(call, config, why);
        });
        Meta.of(config).put("name", call.name());
        if (call.kind().namespaced()) {
            Meta.of(config).put("namespace", call.namespace());
        }
        if (call.subresource().isEmpty() && call.resource().has("status")) {
            config.remove("status");
        }
        return config;
    }

    private static StatusException untyped(Call call, ObjectNode config, String why) {
        String message = "failed to create typed patch object (%s/%s; %s/%s, Kind=%s): %s"
                .formatted(
                        Meta.namespace(config),
                        Meta.name(config),
                        call.kind().group(),
                        call.kind().version(),
                        call.kind().kind(),
                        why);
        return new StatusException(500, "", message, null);
    }
}
