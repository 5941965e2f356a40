package io.clm.core.plan;

import io.clm.core.channel.ClusterVersion;
import io.clm.core.diff.Mask;
import io.clm.core.guard.Finding;
import io.clm.core.registry.Secret;
import io.clm.core.render.CloudFacts;
import io.clm.core.render.DesiredCluster;
import io.clm.core.render.RenderRequest;
import io.clm.core.render.Renderer;
import io.clm.core.render.Rendering;
import java.util.ArrayList;
import java.util.List;

/** The plan between two versions of a cluster's configuration, no cluster asked. Safe to share between threads. */
public final class VersionDiff {
    private final Renderer renderer;
    private final String engineVersion;

    public VersionDiff(Renderer renderer, String engineVersion) {
        this.renderer = renderer;
        this.engineVersion = engineVersion;
    }

    /** Blocked, with findings that say which of the two, when one does not render. */
    public Plan plan(RenderRequest base, RenderRequest head) {
        Rendering before = renderer.render(base);
        Rendering after = renderer.render(head);
        if (before.desired().isEmpty() || after.desired().isEmpty()) {
            return Planner.blocked(inputs(base, head, ""), findings(before, after));
        }
        DesiredCluster desired = after.desired().get();
        Insight insight = insight(base, head, before.desired().get(), desired);
        Observed observed = Observed.of(before.desired().get(), desired, insight.mask());
        PlanInputs inputs = inputs(base, head, desired.hash());
        List<Finding> findings = findings(before, after);
        VersionSkip.between(before.desired().get(), desired, insight.items()).ifPresent(findings::add);
        return Planner.plan(inputs, false, desired, observed, findings, insight);
    }

    /** What blocks the base is told only where it keeps from comparing. */
    private static List<Finding> findings(Rendering before, Rendering after) {
        List<Finding> findings = new ArrayList<>(after.findings());
        if (before.desired().isEmpty()) {
            before.findings().stream()
                    .filter(finding -> finding.blocks() && !after.findings().contains(finding))
                    .map(finding -> Finding.block(
                            finding.rule(), "in the base: " + finding.what(), finding.where(), finding.fix()))
                    .forEach(findings::add);
        }
        return findings;
    }

    private Insight insight(RenderRequest base, RenderRequest head, DesiredCluster before, DesiredCluster after) {
        return new Insight(
                Mask.of(secrets(base.facts(), head.facts())),
                new ItemChanges(base, head).between(before, after),
                base.sources()::read,
                head.sources()::read,
                new ItemExchange(renderer, head, before));
    }

    private static List<Secret> secrets(CloudFacts before, CloudFacts after) {
        List<Secret> secrets = new ArrayList<>(before.secrets().values());
        secrets.addAll(after.secrets().values());
        return secrets;
    }

    private PlanInputs inputs(RenderRequest base, RenderRequest head, String desiredHash) {
        return new PlanInputs(
                head.cluster().id(),
                head.cluster().channel(),
                head.sources().version().sha(),
                ClusterVersion.settled(head.cluster(), head.sources().version()),
                base.sources().version().sha(),
                desiredHash,
                head.facts().hash(),
                "",
                engineVersion);
    }
}
