package io.clm.worker.planning;

import io.clm.core.registry.Cluster;
import io.clm.core.render.CheckedRenderer;
import io.clm.core.render.Fact;
import io.clm.core.render.Rendering;
import io.clm.core.render.Want;
import io.clm.worker.facts.FactsSource;
import io.clm.worker.outside.Refused;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Renders, looks up what the rendering asked of the cloud, and renders again until it asks for nothing new. What a
 * cluster's last rendering asked for is looked up beforehand, so that one rendering is enough nearly always.
 */
final class FactFinder {
    /** A template that asks for something only with the answer to something else costs one rendering more. */
    private static final int MOST_RENDERINGS = 10;

    private final FactsSource source;
    private final CheckedRenderer renderer = new CheckedRenderer();
    private final Map<String, Set<Want>> askedBefore = new ConcurrentHashMap<>();

    FactFinder(FactsSource source) {
        this.source = source;
    }

    /** @param inputs with the facts that are there without asking */
    Rendered render(RenderInputs inputs) {
        return render(inputs, wants -> source.ask(inputs.cluster(), wants));
    }

    /** As if EKS had no control plane for the cluster yet. */
    Rendered renderBeforeMainStack(RenderInputs inputs) {
        return render(
                inputs,
                wants -> source.ask(
                        inputs.cluster(),
                        wants.stream()
                                .filter(want -> !(want instanceof Want.ControlPlane))
                                .collect(Collectors.toSet())));
    }

    private Rendered render(RenderInputs inputs, Function<Set<Want>, Map<Want, List<Fact>>> look) {
        Cluster cluster = inputs.cluster();
        Map<Want, List<Fact>> answers = new HashMap<>(look.apply(askedBefore.getOrDefault(cluster.id(), Set.of())));
        for (int renderings = 0; renderings < MOST_RENDERINGS; renderings++) {
            Rendering rendering =
                    renderer.render(with(inputs, answers, answers.keySet()).request());
            Set<Want> unknown = new HashSet<>(rendering.asked());
            unknown.removeAll(answers.keySet());
            if (unknown.isEmpty()) {
                askedBefore.put(cluster.id(), rendering.asked());
                return new Rendered(with(inputs, answers, rendering.asked()), rendering);
            }
            answers.putAll(look.apply(unknown));
            unknown.forEach(want -> answers.putIfAbsent(want, List.of()));
        }
        throw new Refused(
                "cluster/" + cluster.alias(),
                "The templates ask for ever more of the cloud: after %d renderings there was still something new."
                        .formatted(MOST_RENDERINGS));
    }

    private static RenderInputs with(RenderInputs inputs, Map<Want, List<Fact>> answers, Set<Want> which) {
        List<Fact> facts = which.stream()
                .map(want -> answers.getOrDefault(want, List.of()))
                .flatMap(Collection::stream)
                .toList();
        return inputs.with(inputs.facts().with(facts));
    }
}
