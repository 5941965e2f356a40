package io.clm.sim.kube.controllers.deployment;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The numbering of a Deployment's templates, kept in annotations. */
final class Revisions {
    private static final String PREFIX = "deployment.kubernetes.io/";
    static final String REVISION = PREFIX + "revision";
    static final String DESIRED = PREFIX + "desired-replicas";
    private static final String HISTORY = PREFIX + "revision-history";
    private static final String MAX = PREFIX + "max-replicas";
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private Revisions() {}

    static long of(JsonNode object) {
        try {
            return Long.parseLong(Meta.annotations(object).getOrDefault(REVISION, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The number that the current template has or will have: above those of all others. */
    static long next(Sets sets) {
        long newestOld = sets.old().stream().mapToLong(Revisions::of).max().orElse(0);
        long current = sets.current().map(Revisions::of).orElse(0L);
        return current > newestOld ? current : newestOld + 1;
    }

    /** Oldest number first. */
    static List<ObjectNode> byRevision(List<ObjectNode> sets) {
        return sets.stream()
                .sorted(Comparator.comparingLong(Revisions::of).thenComparing(Meta::name))
                .toList();
    }

    /** Gives a ReplicaSet that is being built what its Deployment's annotations say. */
    static void annotate(ObjectNode set, Sets sets, long revision) {
        ObjectNode annotations = Json.child(Meta.of(set), "annotations");
        Meta.annotations(sets.deployment()).forEach((key, value) -> {
            if (!key.startsWith(PREFIX) && !key.equals(LAST_APPLIED)) {
                annotations.put(key, value);
            }
        });
        remember(set, annotations, revision);
        annotations.put(REVISION, Long.toString(revision));
        numbers(set, sets);
    }

    /** A ReplicaSet that comes back keeps the numbers it had. */
    private static void remember(ObjectNode set, ObjectNode annotations, long revision) {
        long before = of(set);
        if (before > 0 && before < revision) {
            String history = annotations.path(HISTORY).asString("");
            annotations.put(HISTORY, history.isEmpty() ? Long.toString(before) : history + "," + before);
        }
    }

    /** Notes on a ReplicaSet for how many pods in all it was scaled. */
    static void numbers(ObjectNode set, Sets sets) {
        int desired = sets.desired();
        ObjectNode annotations = Json.child(Meta.of(set), "annotations");
        annotations.put(DESIRED, Integer.toString(desired));
        annotations.put(
                MAX, Integer.toString(desired + Bounds.of(sets.deployment()).surge()));
    }

    static void tellDeployment(Sets sets, long revision, Draft draft) {
        draft.change(
                Kinds.DEPLOYMENT,
                sets.deployment(),
                deployment -> Json.child(Meta.of(deployment), "annotations").put(REVISION, Long.toString(revision)));
    }
}
