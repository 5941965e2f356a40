package io.clm.worker.provision;

import io.clm.core.render.Deletion;
import io.clm.core.render.KubeObject;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.Phase;
import io.clm.worker.apply.ApplyOrder;
import io.clm.worker.apply.DeletionFinder;
import io.clm.worker.cluster.Objects;
import io.clm.worker.cluster.Objects.DeleteHow;
import java.util.List;

/** Deletions before, objects in order, until they are really there, deletions after. */
final class ManifestsStep implements Step {
    private final ObjectSet objects = new ObjectSet();
    private boolean deletedBefore;

    @Override
    public Phase phase() {
        return Phase.MANIFESTS;
    }

    @Override
    public StepResult tick(Run run) {
        if (!deletedBefore) {
            delete(run, run.desired().deletions().preApply());
            deletedBefore = true;
        }
        for (KubeObject object : ApplyOrder.of(run.desired().allObjects())) {
            StepResult applied = objects.apply(run, object);
            if (!(applied instanceof StepResult.Done)) {
                return applied;
            }
        }
        StepResult ready = objects.ready(run);
        if (ready instanceof StepResult.Done) {
            delete(run, run.desired().deletions().postApply());
        }
        return ready;
    }

    private static void delete(Run run, List<Deletion> deletions) {
        Objects api = run.api().objects();
        for (DeletionFinder.Found found : new DeletionFinder(api).find(deletions)) {
            Long grace = found.by().gracePeriodSeconds();
            run.fence();
            boolean gone = api.delete(
                    found.ref(),
                    found.uid(),
                    new DeleteHow(found.by().propagationPolicy(), grace == null ? null : Math.toIntExact(grace)));
            if (gone) {
                run.narrator()
                        .tell(
                                EventType.OBJECT_DELETED,
                                found.ref().subject(),
                                "%s is deleted, as %s says"
                                        .formatted(
                                                found.ref().subject(),
                                                found.by().origin()));
            }
        }
    }
}
