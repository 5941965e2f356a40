package io.clm.store.testing;

import io.clm.core.diff.FieldChange;
import io.clm.core.guard.Finding;
import io.clm.core.plan.Action;
import io.clm.core.plan.Cause;
import io.clm.core.plan.Disruption;
import io.clm.core.plan.ItemChange;
import io.clm.core.plan.ObjectChange;
import io.clm.core.plan.Plan;
import io.clm.core.plan.PlanInputs;
import io.clm.core.plan.PlanStep;
import io.clm.core.plan.PoolChange;
import io.clm.core.plan.PoolSize;
import io.clm.core.plan.ResourceChange;
import io.clm.core.plan.Reversal;
import io.clm.core.plan.StackChange;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.InfrastructureAccount;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.NodePool;
import io.clm.core.rollout.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Things to put into the stores. */
public final class Samples {

    public static final String ACCOUNT = "aws:123456789012";
    public static final String SHA = "0123456789abcdef0123456789abcdef01234567";

    private Samples() {}

    public static InfrastructureAccount account() {
        return new InfrastructureAccount(
                ACCOUNT, "aws", "main", "team/a", "0001", "test", 1, "123456789012", LifecycleStatus.READY);
    }

    /** A ready cluster of the dev channel with a worker pool. */
    public static Cluster cluster(String localId) {
        return new Cluster(
                ACCOUNT + ":eu-central-1:" + localId,
                localId + "-alias",
                ACCOUNT,
                "eu-central-1",
                localId,
                "zalando-aws",
                "https://" + localId + ".example.org",
                "dev",
                "test",
                1,
                LifecycleStatus.READY,
                ClusterStatus.empty(),
                ConfigItems.of(Map.of("key", "value", "password", "aws:kms:AQICAH")),
                List.of(pool("default-worker")),
                new TreeMap<>(Map.of("ring", "first")),
                Cluster.Mode.MANAGE,
                Instant.parse("2026-11-01T10:00:00.123456Z"));
    }

    public static NodePool pool(String name) {
        return new NodePool(
                name,
                "worker-default",
                List.of("m5.large"),
                "none",
                3,
                20,
                ConfigItems.of(Map.of("taints", "a=b:NoSchedule")));
    }

    /** A plan with one of everything. */
    public static Plan plan(String clusterId, String version) {
        return new Plan(
                Plan.SCHEMA_VERSION,
                new PlanInputs(clusterId, "dev", version, version + "#1", null, "d", "f", "p", "e"),
                List.of(new StackChange(
                        "kube-1",
                        null,
                        Action.CREATE,
                        "t",
                        List.of(new ResourceChange("Role", "AWS::IAM::Role", Action.CREATE, "")),
                        "",
                        List.of(),
                        Reversal.REVERSIBLE)),
                List.of(new PoolChange(
                        "default-worker",
                        "worker-default",
                        Action.UPDATE,
                        "g",
                        "userdata.yaml line 4",
                        "+x",
                        List.of(),
                        List.of(new Cause(Cause.Kind.USER_DATA, "userdata.yaml line 4", "userdata.yaml:4")),
                        new PoolSize(3, 20, 5),
                        Reversal.nodeRoll("going back replaces the nodes once more"))),
                List.of(new ObjectChange(
                        "dns",
                        "dns/deployment.yaml:1",
                        "apps/v1",
                        "Deployment",
                        "kube-system",
                        "dns",
                        Action.UPDATE,
                        ObjectChange.Basis.VERIFIED,
                        List.of(new FieldChange("spec.replicas", "2", "3")))),
                List.of(Finding.warn("duplicate-key", "key twice", "dns/deployment.yaml:3:1", "remove one")),
                List.of(new PlanStep(
                        Phase.MANIFESTS, "deployment/kube-system/dns", "update Deployment dns", Reversal.REVERSIBLE)),
                List.of(new ItemChange("a", null, "1", "2", ItemChange.Source.CLUSTER, null)),
                new Disruption(List.of("default-worker"), 5, 5));
    }
}
