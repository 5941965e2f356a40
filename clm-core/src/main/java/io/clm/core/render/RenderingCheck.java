package io.clm.core.render;

import io.clm.core.channel.ConfigTree;
import io.clm.core.channel.NamedTree;
import io.clm.core.check.CheckedText;
import io.clm.core.check.Checks;
import io.clm.core.check.ItemChecks;
import io.clm.core.check.ItemReads;
import io.clm.core.registry.Cluster;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks what was rendered: stacks, objects, config items. Safe to share between threads, and worth sharing: what many
 * clusters have in common is checked once.
 */
public final class RenderingCheck {

    private static final int KEPT_REPOSITORIES = 8;

    private final Checks checks = new Checks();
    private final Map<List<Same>, ItemReads> reads = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Same>, ItemReads> eldest) {
            return size() > KEPT_REPOSITORIES;
        }
    };

    /** A tree as itself, not as equal to others: comparing whole trees would cost more than reading them. */
    private record Same(ConfigTree tree) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.tree == tree;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(tree);
        }
    }

    /**
     * The rendering with all findings; it is blocked when one of them blocks.
     *
     * @param texts all that rendered
     */
    public Rendering check(RenderRequest request, Rendering rendering, List<RenderedText> texts) {
        FindingList findings = new FindingList(request.facts().secrets().values());
        List<CheckedText> checked = texts.stream().map(RenderingCheck::checked).toList();
        TemplatePlaces places = new TemplatePlaces(request.sources(), checked);
        rendering.findings().forEach(finding -> findings.add(places.located(finding)));
        Cluster cluster = request.cluster();
        checks.check(cluster.configItems().get("kubernetes_version"), checked)
                .forEach(finding -> findings.add(places.located(finding)));
        rendering
                .desired()
                .ifPresent(desired -> ItemChecks.of(
                                reads(request),
                                cluster,
                                desired.configItems().values().keySet())
                        .forEach(findings::add));
        return new Rendering(findings.blocks() ? null : rendering.cluster(), findings.all(), rendering.asked());
    }

    private static CheckedText checked(RenderedText text) {
        return new CheckedText(NamedTree.label(text.source(), text.path()), text.path(), text.pool(), text.text());
    }

    private ItemReads reads(RenderRequest request) {
        List<Same> key = request.sources().trees().stream()
                .map(named -> new Same(named.tree()))
                .toList();
        synchronized (reads) {
            return reads.computeIfAbsent(key, unread -> ItemReads.of(templates(request)));
        }
    }

    private static Map<String, String> templates(RenderRequest request) {
        Map<String, String> templates = new LinkedHashMap<>();
        for (NamedTree named : request.sources().trees()) {
            named.tree().paths().stream()
                    .filter(path -> path.startsWith("cluster/"))
                    .forEach(path -> named.tree().read(path).ifPresent(text -> templates.put(named.label(path), text)));
        }
        return templates;
    }
}
