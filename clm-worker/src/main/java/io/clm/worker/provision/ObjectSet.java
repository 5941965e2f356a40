package io.clm.worker.provision;

import io.clm.core.diff.FieldChange;
import io.clm.core.diff.ObjectDiff;
import io.clm.core.plan.Action;
import io.clm.core.plan.ObjectChange;
import io.clm.core.render.KubeObject;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.Waiting;
import io.clm.worker.apply.ApplyOrder;
import io.clm.worker.apply.Readiness;
import io.clm.worker.cluster.ApplyAnswer;
import io.clm.worker.cluster.ObjectRef;
import io.clm.worker.cluster.Objects;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Applies objects, each after the same dry-run that made the plan: what it says must be what was shown. Remembers which
 * are done only to save questions.
 */
final class ObjectSet {
    private final Set<String> done = new HashSet<>();
    private final Set<String> ready = new HashSet<>();
    private final Map<String, Instant> since = new HashMap<>();

    StepResult apply(Run run, KubeObject object) {
        Objects api = run.api().objects();
        Map<String, Object> tree = tree(object);
        ObjectRef ref = api.refOf(tree);
        if (done.contains(ref.subject())) {
            return StepResult.DONE;
        }
        Optional<Map<String, Object>> live = api.live(ref);
        return switch (api.apply(tree, true)) {
            case ApplyAnswer.Refused refused -> refused(object, ref, refused);
            case ApplyAnswer.NotThereYet missing ->
                waitFor(run, ref, "%s waits for %s".formatted(ref.subject(), missing.what()));
            case ApplyAnswer.Applied dry -> {
                List<FieldChange> fields = live.map(there -> ObjectDiff.of(there, dry.object(), run.mask()))
                        .orElse(List.of());
                yield live.isPresent() && fields.isEmpty()
                        ? unchanged(run, object, ref, live.get())
                        : change(run, api, object, ref, live.isEmpty(), fields);
            }
        };
    }

    private StepResult unchanged(Run run, KubeObject object, ObjectRef ref, Map<String, Object> live) {
        Optional<String> missing = ApplyOrder.isGround(object.kind()) ? Readiness.missing(live) : Optional.empty();
        if (missing.isPresent()) {
            return waitFor(run, ref, ref.subject() + " " + missing.get());
        }
        done.add(ref.subject());
        return StepResult.DONE;
    }

    private StepResult change(
            Run run, Objects api, KubeObject object, ObjectRef ref, boolean fresh, List<FieldChange> fields) {
        if (!isAsPlanned(run, ref, fresh, fields)) {
            return new StepResult.Replan(
                    "%s is not what it was when the plan was made (%s).".formatted(ref.subject(), paths(fields)));
        }
        run.fence();
        return switch (api.apply(tree(object), false)) {
            case ApplyAnswer.Refused refused -> refused(object, ref, refused);
            case ApplyAnswer.NotThereYet missing ->
                waitFor(run, ref, "%s waits for %s".formatted(ref.subject(), missing.what()));
            case ApplyAnswer.Applied applied -> changed(run, object, ref, fresh, fields);
        };
    }

    private StepResult changed(Run run, KubeObject object, ObjectRef ref, boolean fresh, List<FieldChange> fields) {
        String text = fresh
                ? "%s is created".formatted(ref.subject())
                : "%s is changed: %s".formatted(ref.subject(), paths(fields));
        run.narrator()
                .tell(
                        EventType.OBJECT_APPLIED,
                        ref.subject(),
                        text,
                        Map.of("origin", object.origin().toString()));
        if (ApplyOrder.isGround(object.kind())) {
            return StepResult.AGAIN;
        }
        done.add(ref.subject());
        return StepResult.DONE;
    }

    private static boolean isAsPlanned(Run run, ObjectRef ref, boolean fresh, List<FieldChange> fields) {
        Optional<ObjectChange> planned = planned(run, ref);
        boolean verified = planned.map(change -> change.basis() == ObjectChange.Basis.VERIFIED)
                .orElse(true);
        if (run.isNew() || !verified) {
            return true;
        }
        return planned.map(change -> fresh
                        ? change.action() == Action.CREATE
                        : change.fields().equals(fields))
                .orElse(false);
    }

    private static Optional<ObjectChange> planned(Run run, ObjectRef ref) {
        return run.plan().objects().stream()
                .filter(change -> change.action() != Action.DELETE)
                .filter(change -> ref(change).equals(ref))
                .findFirst();
    }

    /** Whether all that this rollout changes is really there. */
    StepResult ready(Run run) {
        Objects api = run.api().objects();
        for (ObjectChange change : run.plan().objects()) {
            ObjectRef ref = ref(change);
            if (change.action() != Action.DELETE && !ready.contains(ref.subject())) {
                Optional<String> missing = api.live(ref).map(Readiness::missing).orElse(Optional.of("is not there"));
                if (missing.isPresent()) {
                    return waitFor(run, ref, ref.subject() + ": " + missing.get());
                }
                ready.add(ref.subject());
                tellReady(run, ref);
            }
        }
        return StepResult.DONE;
    }

    private void tellReady(Run run, ObjectRef ref) {
        if (since.containsKey(ref.subject())) {
            run.narrator().tell(EventType.OBJECT_READY, ref.subject(), ref.subject() + " is ready");
        }
    }

    private StepResult waitFor(Run run, ObjectRef ref, String text) {
        Instant begun = since.computeIfAbsent(ref.subject(), subject -> run.now());
        return run.isOver(begun, run.policy().verify().timeout())
                ? new StepResult.Failed("%s, for %d s"
                        .formatted(text, run.policy().verify().timeout().toSeconds()))
                : run.await(Waiting.Kind.OBJECT, ref.subject(), text + ".");
    }

    private static StepResult refused(KubeObject object, ObjectRef ref, ApplyAnswer.Refused refused) {
        return new StepResult.Failed("The API server refuses %s of %s: %s Correct what it names there."
                .formatted(ref.subject(), object.origin(), sentence(refused.message())));
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }

    private static ObjectRef ref(ObjectChange change) {
        return new ObjectRef(change.apiVersion(), change.kind(), change.namespace(), change.name());
    }

    private static String paths(List<FieldChange> fields) {
        return fields.stream().map(FieldChange::path).limit(5).collect(Collectors.joining(", "));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(KubeObject object) {
        return (Map<String, Object>) (Map<String, ?>) object.tree();
    }
}
