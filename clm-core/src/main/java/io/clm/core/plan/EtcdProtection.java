package io.clm.core.plan;

import io.clm.core.guard.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What etcd's stack never loses: machines, backups, and the role that reaches them. CLM keeps them by a stack policy; a
 * change set takes none, so they are looked for in the plan, and again in the change set, which knows more.
 */
public final class EtcdProtection {

    private static final Set<String> KEPT =
            Set.of("AWS::AutoScaling::AutoScalingGroup", "AWS::S3::Bucket", "AWS::IAM::Role");
    private static final String FIX =
            "keep its logical id and what CloudFormation cannot change in place; to move etcd, "
                    + "restore a backup into a stack of another name (config item etcd_stack_name)";

    private EtcdProtection() {}

    /** What blocks a plan that would lose one of them. */
    static List<Finding> findings(StackChange stack, String path) {
        return refusal(stack.resources())
                .map(what -> List.of(Finding.block("etcd-protected", what, path, FIX)))
                .orElse(List.of());
    }

    /** Why these changes must not be made; empty when they may. */
    public static Optional<String> refusal(List<ResourceChange> changes) {
        return changes.stream()
                .filter(change -> KEPT.contains(change.type()))
                .filter(change -> change.action() == Action.DELETE || change.replaces())
                .findFirst()
                .map(change -> "etcd's stack would lose %s (%s), which is %s"
                        .formatted(change.logicalId(), change.type(), change.replaces() ? "replaced" : "deleted"));
    }
}
