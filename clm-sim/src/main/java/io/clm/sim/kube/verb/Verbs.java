package io.clm.sim.kube.verb;

import io.clm.sim.kube.http.Answer;
import io.clm.sim.kube.http.Call;
import io.clm.sim.kube.store.Failures;
import java.io.IOException;
import java.util.List;

/** Finds what a call wants and does it. */
public final class Verbs {
    private final Scope scope;
    private final Reader reader;
    private final Creator creator;
    private final Updater updater;
    private final Patcher patcher;
    private final Remover remover;
    private final Subresources subresources;

    public Verbs(Scope scope) {
        this.scope = scope;
        this.reader = new Reader(scope);
        this.creator = new Creator(scope);
        this.updater = new Updater(scope);
        this.patcher = new Patcher(scope, updater);
        this.remover = new Remover(scope);
        this.subresources = new Subresources(scope, reader, updater, patcher);
    }

    /**
     * Does what a call wants.
     *
     * @return its answer and effect first, then the effects on further objects that it had
     * @throws io.clm.sim.kube.store.StatusException when the API refuses
     */
    public List<Effect> run(Call call) throws IOException {
        if (!call.subresource().isEmpty()) {
            return List.of(subresources.run(call));
        }
        return call.name().isEmpty() ? collection(call) : List.of(object(call));
    }

    /** The word for the journal of what a call attempts; empty for reads. */
    public static String action(Call call) {
        return switch (call.request().method()) {
            case "POST" -> call.subresource().equals("eviction") ? "evict" : "create";
            case "PUT" -> "update";
            case "PATCH" -> call.request().contentType().contains("apply-patch") ? "apply" : "patch";
            case "DELETE" -> "delete";
            default -> "";
        };
    }

    private List<Effect> collection(Call call) throws IOException {
        return switch (call.request().method()) {
            case "GET" -> List.of(Effect.none(allowed(call, "list", this::listOrWatch)));
            case "POST" -> List.of(create(call));
            case "DELETE" -> {
                require(call, "deletecollection");
                yield remover.deleteCollection(call);
            }
            default -> throw Failures.notAllowed();
        };
    }

    private Effect create(Call call) throws IOException {
        require(call, "create");
        if (Reviews.isReview(call)) {
            return Effect.none(Reviews.review(call));
        }
        if (call.kind().namespaced() && call.namespace().isEmpty()) {
            throw Failures.notAllowed();
        }
        return creator.create(call);
    }

    private Effect object(Call call) throws IOException {
        return switch (call.request().method()) {
            case "GET" -> Effect.none(allowed(call, "get", this::getOrWatch));
            case "PUT" -> {
                require(call, "update");
                yield updater.update(call);
            }
            case "PATCH" -> {
                require(call, "patch");
                yield patcher.patch(call);
            }
            case "DELETE" -> {
                require(call, "delete");
                yield remover.delete(call);
            }
            default -> throw Failures.notAllowed();
        };
    }

    private Answer listOrWatch(Call call) {
        return call.request().flag("watch") ? new Watcher(scope, call).watch() : reader.list(call);
    }

    private Answer getOrWatch(Call call) {
        return call.request().flag("watch") ? new Watcher(scope, call).watch() : reader.get(call);
    }

    private static Answer allowed(Call call, String verb, java.util.function.Function<Call, Answer> work) {
        require(call, verb);
        return work.apply(call);
    }

    private static void require(Call call, String verb) {
        if (!call.resource().allows(verb)) {
            throw Failures.notAllowed();
        }
    }
}
