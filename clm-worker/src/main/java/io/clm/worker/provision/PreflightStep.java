package io.clm.worker.provision;

import io.clm.core.channel.ConfigVersion;
import io.clm.core.guard.Finding;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.render.DesiredCluster;
import io.clm.core.render.Rendering;
import io.clm.core.rollout.Phase;
import io.clm.core.rollout.Waiting;
import io.clm.worker.planning.Rendered;
import io.clm.worker.planning.Renders;
import io.clm.worker.registry.Registry;
import java.util.stream.Collectors;

/** Renders again: what will be done must be what was approved. Nothing begins while the API server is not well. */
final class PreflightStep implements Step {
    @Override
    public Phase phase() {
        return Phase.PREFLIGHT;
    }

    @Override
    public StepResult tick(Run run) {
        Renders renders = run.outside().renders();
        Rendered rendered =
                renders.render(run.cluster(), new ConfigVersion(run.rollout().version()));
        Rendering rendering = rendered.rendering();
        if (rendering.desired().isEmpty()) {
            return new StepResult.Replan("It does not render any more: " + text(rendering));
        }
        DesiredCluster desired = rendering.desired().get();
        if (!isAsApproved(run, renders, rendered, desired)) {
            return new StepResult.Replan("What the version asks for is not what was planned any more.");
        }
        if (!run.isNew() && !run.api().isReady()) {
            return run.await(
                    Waiting.Kind.API, "api-server", "The API server is not ready; nothing is begun before it is.");
        }
        run.desired(desired, rendered.inputs().tree());
        run.mask(rendered.mask());
        begin(run);
        return StepResult.DONE;
    }

    /** The hash covers the form in which outputs of a stack that did not exist were symbols. */
    private static boolean isAsApproved(Run run, Renders renders, Rendered rendered, DesiredCluster desired) {
        String approved = run.plan().inputs().desiredHash();
        return approved.equals(desired.hash())
                || renders.symbolic(rendered)
                        .rendering()
                        .desired()
                        .map(DesiredCluster::hash)
                        .filter(approved::equals)
                        .isPresent();
    }

    private static void begin(Run run) {
        Registry registry = run.outside().registry();
        registry.updating(run.hold(), run.cluster().id(), run.plan().inputs().clusterVersion());
        if (run.cluster().lifecycleStatus() == LifecycleStatus.REQUESTED) {
            registry.lifecycle(run.hold(), run.cluster().id(), LifecycleStatus.CREATING);
        }
    }

    private static String text(Rendering rendering) {
        return rendering.findings().stream()
                .filter(Finding::blocks)
                .map(finding -> finding.where() + ": " + finding.what())
                .collect(Collectors.joining("; "));
    }
}
