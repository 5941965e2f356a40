package io.clm.core.render;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.NodePool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** One rendering, step by step; what fails in one step does not keep the others from being looked at. */
final class ClusterRendering {

    private final Layout layout;
    private final FileRenderer files;
    private final TextReader reader;
    private final FindingList findings;
    private final AskedFacts facts;
    private final ClusterModel model;

    ClusterRendering(
            Layout layout,
            FileRenderer files,
            TextReader reader,
            FindingList findings,
            AskedFacts facts,
            ClusterModel model) {
        this.layout = layout;
        this.files = files;
        this.reader = reader;
        this.findings = findings;
        this.facts = facts;
        this.model = model;
    }

    Rendering render(Cluster cluster) {
        Optional<ItemStep.Prepared> prepared =
                new ItemStep(layout, files, reader, findings, model, facts).prepare(cluster);
        if (prepared.isEmpty()) {
            // Without its items everything else would fail for that reason alone; only syntax can be judged.
            layout.all().forEach(files::checkSyntax);
            return new Rendering(null, findings.all(), facts.asked());
        }
        return render(cluster, prepared.get());
    }

    private Rendering render(Cluster registered, ItemStep.Prepared prepared) {
        Cluster shown = prepared.shown();
        ValueStep.Known known = new ValueStep(layout, facts, findings).values(prepared.plain());
        TemplateData data = new TemplateData(model.of(known.cluster(), OidcModel.provider(registered)), known.values());
        Deletions deletions = new DeletionStep(layout, files, findings).deletions(data.root());
        StackDeletions stackDeletions = new StackDeletionStep(layout, files, findings).deletions(data.root());
        EtcdStep.Made etcd = new EtcdStep(layout, files, reader, findings, facts, known.cluster()).make(data);
        StackStep stacks = new StackStep(layout, files, reader, findings, shown);
        Optional<StackStep.Main> main = stacks.main(etcd.data(), facts.known());
        EksItems.Known eks = EksItems.of(known.cluster(), facts);
        TemplateData complete = afterMainStack(eks.cluster(), main, etcd.data());
        List<DesiredStack> further = stacks.further(complete);
        List<DesiredComponent> components =
                new ManifestStep(files, findings, reader).components(layout.components(), complete.root());
        Pools pools = pools(prepared, known.zones(), complete);
        if (main.isEmpty() || findings.blocks()) {
            return new Rendering(null, findings.all(), facts.asked());
        }
        TreeSet<String> pending = new TreeSet<>(main.get().pending());
        pending.addAll(eks.pending());
        List<FilesArchive> archives = new ArrayList<>(etcd.archives());
        archives.addAll(pools.archives());
        DesiredCluster desired = new DesiredCluster(
                shown.configItems(),
                etcd.stack(),
                main.get().stack(),
                further,
                pools.grouped(),
                pools.karpenter(),
                archives,
                components,
                deletions,
                stackDeletions,
                pending);
        return new Rendering(desired, findings.all(), facts.asked());
    }

    /** From the main stack on, templates know its outputs, and what EKS says of the cluster. */
    private TemplateData afterMainStack(Cluster cluster, Optional<StackStep.Main> main, TemplateData data) {
        TemplateData updated = data.withCluster(model.of(cluster, OidcModel.provider(cluster)));
        return main.map(made -> made.addTo(updated)).orElse(updated);
    }

    private record Pools(
            List<DesiredPool> grouped, List<DesiredKarpenterPool> karpenter, List<FilesArchive> archives) {}

    private Pools pools(ItemStep.Prepared prepared, Zones zones, TemplateData data) {
        Cluster cluster = prepared.shown();
        FilesStep archives = new FilesStep(files, findings, facts.known(), cluster);
        PoolStep groups = new PoolStep(layout, files, reader, findings, facts, cluster, zones);
        KarpenterStep karpenter = new KarpenterStep(layout, files, reader, new PoolUserData(layout, files, archives));
        Pools pools = new Pools(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < cluster.nodePools().size(); i++) {
            NodePool shown = cluster.nodePools().get(i);
            NodePool plain = prepared.plain().nodePools().get(i);
            if (shown.isKarpenter()) {
                karpenter.pool(shown, plain, data).ifPresent(made -> {
                    pools.karpenter().add(made.pool());
                    pools.archives().addAll(made.archives());
                });
            } else {
                groups.pool(shown, plain, data).ifPresent(made -> {
                    pools.grouped().add(made.pool());
                    pools.archives().addAll(made.archives());
                });
            }
        }
        return pools;
    }
}
