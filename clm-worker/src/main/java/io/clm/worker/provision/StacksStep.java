package io.clm.worker.provision;

import io.clm.core.channel.ConfigVersion;
import io.clm.core.plan.EtcdProtection;
import io.clm.core.render.DesiredCluster;
import io.clm.core.render.DesiredPool;
import io.clm.core.render.DesiredStack;
import io.clm.core.render.FilesArchive;
import io.clm.core.rollout.Phase;
import io.clm.worker.planning.Rendered;
import io.clm.worker.planning.Renders;
import io.clm.worker.stack.ChangeGuard;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The cluster's own stacks; of a new cluster also those of its pools, which are not rolled. */
final class StacksStep implements Step {
    private final StackSet etcd = new StackSet(EtcdProtection::refusal);
    private final StackSet own = new StackSet(ChangeGuard.NONE);
    private final StackSet pools = new StackSet(ChangeGuard.NONE);
    private final Set<String> uploaded = new HashSet<>();

    @Override
    public Phase phase() {
        return Phase.STACKS;
    }

    @Override
    public StepResult tick(Run run) {
        DesiredCluster desired = run.desired();
        upload(run, desired.archives().stream().filter(FilesArchive::isOfEtcd).toList());
        StepResult first =
                etcd.advance(run, Stream.ofNullable(desired.etcdStack()).toList());
        if (!(first instanceof StepResult.Done)) {
            return first;
        }
        StepResult main = own.advance(run, List.of(desired.mainStack()));
        if (!(main instanceof StepResult.Done)) {
            return main;
        }
        StepResult rendered = renderWithOutputs(run);
        return rendered instanceof StepResult.Done ? afterMain(run, run.desired()) : rendered;
    }

    /** What needs the main stack's outputs: the machines' files are encrypted with its keys. */
    private StepResult afterMain(Run run, DesiredCluster desired) {
        upload(run, desired.archives());
        StepResult further = own.advance(run, desired.stacks());
        return further instanceof StepResult.Done && run.isNew()
                ? pools.advanceTogether(run, poolStacks(run))
                : further;
    }

    /** Remembers which are there only to save looks. */
    private void upload(Run run, List<FilesArchive> archives) {
        for (FilesArchive archive : archives) {
            if (!uploaded.contains(archive.url())) {
                run.uploads().archive(archive);
                uploaded.add(archive.url());
            }
        }
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
        Rendered rendered =
                renders.render(run.cluster(), new ConfigVersion(run.rollout().version()));
        Optional<DesiredCluster> known = rendered.rendering().desired();
        if (known.isEmpty()) {
            return new StepResult.Replan("With the outputs of the main stack it does not render.");
        }
        run.desired(known.get(), run.tree());
        run.mask(rendered.mask());
        return run.desired().pending().isEmpty()
                ? StepResult.DONE
                : new StepResult.Failed(
                        "The main stack is there, but gives no " + run.desired().pending());
    }
}
