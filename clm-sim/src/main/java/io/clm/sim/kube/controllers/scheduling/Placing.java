package io.clm.sim.kube.controllers.scheduling;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.Subject;
import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.controllers.model.Reason;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.rules.PodTopology;
import io.clm.sim.kube.store.Kinds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The decision about one waiting pod. */
record Placing(ObjectNode pod, Fleet fleet, Instant now) {
    private static final String TYPE = "PodScheduled";

    void decide(Draft draft) {
        Optional<String> missing = Volumes.of(pod, fleet.world()).missing();
        if (missing.isPresent()) {
            refuse("persistentvolumeclaim \"%s\" not found".formatted(missing.get()), draft);
            return;
        }
        Filter filter = new Filter(pod, fleet);
        List<NodeView> fitting = new ArrayList<>();
        Map<String, Integer> objections = new TreeMap<>();
        for (NodeView node : fleet.nodes()) {
            Optional<String> objection = filter.objection(node);
            objection.ifPresentOrElse(why -> objections.merge(why, 1, Integer::sum), () -> fitting.add(node));
        }
        if (fitting.isEmpty()) {
            refuse(summary(objections), draft);
        } else {
            bind(new Score(pod, fleet).best(fitting), draft);
        }
    }

    private void bind(NodeView node, Draft draft) {
        draft.change(Kinds.POD, pod, bound -> {
            Json.child(bound, "spec").put("nodeName", node.name());
            PodTopology.copy(node.node(), bound);
            Conditions.set(Json.child(bound, "status"), TYPE, true, Reason.NONE, now);
        });
        node.add(pod);
        String what = "Successfully assigned %s/%s to %s";
        draft.tell(subject(), false, "Scheduled", what.formatted(Meta.namespace(pod), Meta.name(pod), node.name()));
    }

    private void refuse(String why, Draft draft) {
        boolean known = Conditions.find(pod, TYPE)
                .filter(condition -> condition.path("message").asString("").equals(why))
                .isPresent();
        if (known) {
            return;
        }
        draft.change(
                Kinds.POD,
                pod,
                told -> Conditions.set(Json.child(told, "status"), TYPE, false, new Reason("Unschedulable", why), now));
        draft.tell(subject(), true, "FailedScheduling", why);
    }

    private String summary(Map<String, Integer> objections) {
        int nodes = fleet.nodes().size();
        if (nodes == 0) {
            return "no nodes available to schedule pods";
        }
        return objections.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", ", "0/%d nodes are available: ".formatted(nodes), "."));
    }

    private Subject subject() {
        return new Subject("default-scheduler", Kinds.POD, pod);
    }
}
