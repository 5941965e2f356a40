package io.clm.worker.provision;

import io.clm.core.channel.ConfigVersion;
import io.clm.core.render.DesiredCluster;
import io.clm.core.render.DesiredPool;
import io.clm.core.render.DesiredStack;
import io.clm.core.render.Rendering;
import io.clm.core.rollout.Phase;
import io.clm.worker.planning.Renders;
import java.util.List;

/** The cluster's own stacks; of a new cluster also those of its pools, which are not rolled. */
final class StacksStep implements Step {
    private final StackSet own = new StackSet();
    private final StackSet pools = new StackSet();

    @Override
    public Phase phase() {
        return Phase.STACKS;
    }

    @Override
    public StepResult tick(Run run) {
        DesiredCluster desired = run.desired();
        StepResult main = own.advance(run, List.of(desired.mainStack()));
        if (!(main instanceof StepResult.Done)) {
            return main;
        }
        StepResult further = own.advance(run, desired.stacks());
        if (!(further instanceof StepResult.Done)) {
            return further;
        }
        StepResult rendered = renderWithOutputs(run);
        return rendered instanceof StepResult.Done && run.isNew()
                ? pools.advanceTogether(run, poolStacks(run))
                : rendered;
    }

    private static List<DesiredStack> poolStacks(Run run) {
        return run.desired().pools().stream().map(DesiredPool::stack).toList();
    }

    /** What was a symbol in the plan has a value now. */
    private static StepResult renderWithOutputs(Run run) {
        if (run.desired().pending().isEmpty()) {
            return StepResult.DONE;
        }
        Renders renders = run.outside().renders();
        Rendering rendering = renders.render(
                renders.inputs(run.cluster(), new ConfigVersion(run.rollout().version())));
        if (rendering.desired().isEmpty()) {
            return new StepResult.Replan("With the outputs of the main stack it does not render.");
        }
        run.desired(rendering.desired().get(), run.tree());
        return run.desired().pending().isEmpty()
                ? StepResult.DONE
                : new StepResult.Failed(
                        "The main stack has no outputs named " + run.desired().pending());
    }
}
