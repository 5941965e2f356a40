package io.clm.core.render;

import io.clm.core.channel.ConfigTree;
import io.clm.core.registry.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One rendering, step by step; what fails in one step does not keep the others from being looked at. */
final class ClusterRendering {

    private final ConfigTree tree;
    private final FileRenderer files;
    private final FindingList findings;
    private final CloudFacts facts;
    private final ClusterModel model;

    ClusterRendering(ConfigTree tree, FileRenderer files, FindingList findings, CloudFacts facts, ClusterModel model) {
        this.tree = tree;
        this.files = files;
        this.findings = findings;
        this.facts = facts;
        this.model = model;
    }

    Rendering render(Cluster cluster) {
        ItemStep.Prepared prepared = new ItemStep(files, findings, model, facts).prepare(cluster);
        if (findings.blocks()) {
            // Without its items everything else would fail for that reason alone; only syntax can be judged.
            templates().forEach(files::checkSyntax);
            return new Rendering(null, findings.all());
        }
        return render(prepared);
    }

    private List<String> templates() {
        return tree.paths().stream()
                .filter(path -> path.startsWith("cluster/") && ManifestStep.isYaml(path))
                .toList();
    }

    private Rendering render(ItemStep.Prepared prepared) {
        ValueStep.Known known = new ValueStep(facts, findings).values(prepared.plain());
        TemplateData data = new TemplateData(model.of(known.cluster()), known.values());
        Deletions deletions = new DeletionStep(files, findings).deletions(data.root());
        StackStep stacks = new StackStep(files, findings, prepared.shown());
        Optional<StackStep.Main> main = stacks.main(data, facts);
        TemplateData complete = main.map(m -> m.addTo(data)).orElse(data);
        List<DesiredStack> further = stacks.further(complete, tree.paths());
        List<DesiredComponent> components = new ManifestStep(files, findings).components(tree.paths(), complete.root());
        List<DesiredPool> pools = pools(prepared, known, complete);
        if (main.isEmpty() || findings.blocks()) {
            return new Rendering(null, findings.all());
        }
        DesiredCluster desired = new DesiredCluster(
                prepared.shown().configItems(),
                main.get().stack(),
                further,
                pools,
                components,
                deletions,
                main.get().pending());
        return new Rendering(desired, findings.all());
    }

    private List<DesiredPool> pools(ItemStep.Prepared prepared, ValueStep.Known known, TemplateData data) {
        PoolStep step = new PoolStep(files, findings, facts, prepared.shown(), known.zones());
        List<DesiredPool> pools = new ArrayList<>();
        for (int i = 0; i < prepared.shown().nodePools().size(); i++) {
            step.pool(
                            prepared.shown().nodePools().get(i),
                            prepared.plain().nodePools().get(i),
                            data)
                    .ifPresent(pools::add);
        }
        return pools;
    }
}
