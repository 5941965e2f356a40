package io.clm.worker.provision;

import io.clm.core.channel.ConfigTree;
import io.clm.core.channel.RolloutPolicy;
import io.clm.core.diff.Mask;
import io.clm.core.plan.Plan;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.render.DesiredCluster;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.Waiting;
import io.clm.worker.cluster.ClusterApi;
import io.clm.worker.pool.Groups;
import io.clm.worker.registry.Hold;
import io.clm.worker.registry.LostHold;
import io.clm.worker.stack.ChangeGuard;
import io.clm.worker.stack.StackStep;
import io.clm.worker.stack.Stacks;
import io.clm.worker.upload.Uploads;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One worker's work on one rollout, from taking it to leaving it. Used by one thread. */
public final class Run {
    private final Outside outside;
    private final Rollout rollout;
    private final Hold hold;
    private final Plan plan;
    private final Cluster cluster;
    private final RolloutPolicy policy;
    private final Narrator narrator;
    private @Nullable DesiredCluster desired;
    private @Nullable ConfigTree tree;
    private Mask mask = Mask.NONE;

    Run(Outside outside, Rollout rollout, Hold hold, Plan plan, Cluster cluster) {
        this.outside = outside;
        this.rollout = rollout;
        this.hold = hold;
        this.plan = plan;
        this.cluster = cluster;
        this.policy = outside.policies().of(cluster);
        this.narrator = new Narrator(outside.registry(), rollout, hold, outside.clock());
    }

    public Outside outside() {
        return outside;
    }

    public Rollout rollout() {
        return rollout;
    }

    public Hold hold() {
        return hold;
    }

    public Plan plan() {
        return plan;
    }

    /** As it was when this worker took the rollout. */
    public Cluster cluster() {
        return cluster;
    }

    public RolloutPolicy policy() {
        return policy;
    }

    public Narrator narrator() {
        return narrator;
    }

    public Instant now() {
        return outside.clock().instant();
    }

    /** Called before every effect: another worker may have taken over while this one was stopped. */
    public void fence() {
        if (!outside.registry().holds(hold)) {
            throw new LostHold(hold);
        }
    }

    /** A cluster that is being created is not rolled, and nobody else can hold its lock. */
    public boolean isNew() {
        return cluster.lifecycleStatus() == LifecycleStatus.REQUESTED
                || cluster.lifecycleStatus() == LifecycleStatus.CREATING;
    }

    public ClusterApi api() {
        return outside.apis().of(cluster);
    }

    public Groups groups() {
        return outside.groups().of(cluster);
    }

    public Stacks stacks() {
        return outside.stacks().of(cluster);
    }

    Uploads uploads() {
        return new Uploads(outside.storage().of(cluster), cluster, this::fence, narrator::tell);
    }

    StackStep stackStep(ChangeGuard guard) {
        return new StackStep(stacks(), uploads()::template, guard, this::fence);
    }

    /** Names this rollout wherever AWS wants a token. */
    public String token() {
        return "clm-" + rollout.id();
    }

    /** What was rendered in preflight, with the outputs of the main stack since then. */
    public DesiredCluster desired() {
        return Objects.requireNonNull(desired, "preflight comes first");
    }

    /** What it was rendered from. */
    ConfigTree tree() {
        return Objects.requireNonNull(tree, "preflight comes first");
    }

    void desired(DesiredCluster rendered, ConfigTree from) {
        this.desired = rendered;
        this.tree = from;
    }

    /** Of the secrets that were rendered into it. */
    public Mask mask() {
        return mask;
    }

    void mask(Mask ofSecrets) {
        this.mask = ofSecrets;
        narrator.hide(ofSecrets);
    }

    /** Nothing can be done before something outside changes. */
    public StepResult await(Waiting.Kind kind, String subject, String text) {
        Instant now = now();
        Instant again = now.plus(outside.poll());
        return new StepResult.Await(new Waiting(kind, subject, null, text, now, again), again);
    }

    /** How long something that began at {@code since} may take at most. */
    public boolean isOver(Instant since, Duration limit) {
        return now().isAfter(since.plus(limit));
    }
}
