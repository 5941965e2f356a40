package io.clm.sim.kube.controllers.scheduling;

import io.clm.sim.kube.controllers.loop.Owners;
import io.clm.sim.kube.json.Json;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;

/**
 * Which of the nodes that will do is best. As in the real scheduler each aspect gives 0 to 100, relative to the other
 * nodes, times a weight: disliked taints 3, spreading 2, preferred node and pod affinity 2, free resources 1.
 */
final class Score {
    private static final String ZONE = "topology.kubernetes.io/zone";

    private final JsonNode pod;
    private final Fleet fleet;
    private final List<Spread> spreads;

    Score(JsonNode pod, Fleet fleet) {
        this.pod = pod;
        this.fleet = fleet;
        this.spreads = Spread.soft(pod, fleet);
    }

    /** The best of some nodes, not none. Ties: fewer pods, then the name. */
    NodeView best(List<NodeView> fitting) {
        Map<NodeView, Double> points = new HashMap<>();
        add(points, fitting, 3, node -> -disliked(node));
        add(points, fitting, 2, node -> -crowd(node));
        add(points, fitting, 2, this::preference);
        add(points, fitting, 2, node -> PodAffinity.liking(pod, node, fleet));
        add(points, fitting, 1, Score::freeShare);
        return fitting.stream()
                .min(Comparator.comparingDouble((NodeView node) -> -points.getOrDefault(node, 0.0))
                        .thenComparingInt(node -> node.pods().size())
                        .thenComparing(NodeView::name))
                .orElseThrow();
    }

    private static void add(
            Map<NodeView, Double> points, List<NodeView> nodes, int weight, ToDoubleFunction<NodeView> aspect) {
        double least = nodes.stream().mapToDouble(aspect).min().orElse(0);
        double most = nodes.stream().mapToDouble(aspect).max().orElse(0);
        if (most > least) {
            nodes.forEach(node -> points.merge(
                    node, weight * 100 * (aspect.applyAsDouble(node) - least) / (most - least), Double::sum));
        }
    }

    private double disliked(NodeView node) {
        return node.taints().stream()
                .filter(taint -> taint.isOnlyDisliked() && !taint.isToleratedBy(pod))
                .count();
    }

    /** How many pods like this one are around: by its soft constraints, else on the node and (less) in its zone. */
    private double crowd(NodeView node) {
        if (!spreads.isEmpty()) {
            return spreads.stream().mapToLong(spread -> spread.around(node)).sum();
        }
        double inZone = fleet.sharing(node, ZONE).mapToLong(this::siblings).sum();
        return siblings(node) + inZone / 2;
    }

    private long siblings(NodeView node) {
        String controller = Owners.controllerUid(pod);
        return controller.isEmpty()
                ? 0
                : node.pods().stream()
                        .filter(other -> Owners.controllerUid(other).equals(controller))
                        .count();
    }

    private double preference(NodeView node) {
        return AffinityTerm.preferred(pod, "nodeAffinity").stream()
                .filter(preferred -> NodeSelection.accepts(preferred.path("preference"), node.node()))
                .mapToInt(preferred -> Json.number(preferred, "weight", 0))
                .sum();
    }

    private static double freeShare(NodeView node) {
        return share(node, "cpu") + share(node, "memory");
    }

    private static double share(NodeView node, String resource) {
        long all = node.allocatable(resource);
        return all == 0 ? 0 : (double) node.free(resource) / all;
    }
}
