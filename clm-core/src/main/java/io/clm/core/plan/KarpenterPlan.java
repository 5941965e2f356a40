package io.clm.core.plan;

import io.clm.core.diff.FieldChange;
import io.clm.core.diff.TextDiff;
import io.clm.core.json.CanonicalJson;
import io.clm.core.plan.Cause.Kind;
import io.clm.core.render.DesiredKarpenterPool;
import io.clm.core.render.KubeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What happens to the nodes of a pool that Karpenter makes: when what it launches them from changes, it replaces those
 * it has by and by, as its own disruption rules say.
 */
final class KarpenterPlan {
    private static final int NAMED = 3;

    private final DesiredKarpenterPool wanted;
    private final Insight insight;
    private final String userDataBefore;
    private final List<ObjectChange> changes;

    KarpenterPlan(DesiredKarpenterPool wanted, Observed observed, Insight insight) {
        this.wanted = wanted;
        this.insight = insight;
        this.userDataBefore = observed.userData().getOrDefault(wanted.name(), "");
        this.changes = observed.objects().stream().filter(this::isOfPool).toList();
    }

    private boolean isOfPool(ObjectChange change) {
        return wanted.objects().stream()
                .anyMatch(object -> object.kind().equals(change.kind())
                        && object.apiVersion().equals(change.apiVersion())
                        && object.name().equals(change.name()));
    }

    PoolChange change() {
        List<Cause> causes = causes();
        boolean drifts = !causes.isEmpty();
        return new PoolChange(
                wanted.name(),
                wanted.pool().profile(),
                drifts ? Action.UPDATE : Action.NONE,
                generation(),
                drifts ? causes.stream().limit(NAMED).map(Cause::text).collect(Collectors.joining("; ")) : null,
                drifts ? TextDiff.unified(userDataBefore, wanted.userData(), insight.mask()) : "",
                List.of(),
                causes,
                null,
                drifts
                        ? Reversal.nodeRoll("going back makes Karpenter replace the nodes once more")
                        : Reversal.REVERSIBLE);
    }

    private String generation() {
        return CanonicalJson.sha256(List.of(
                wanted.userData(),
                wanted.objects().stream().map(KubeObject::tree).toList()));
    }

    private List<Cause> causes() {
        List<Cause> causes = new ArrayList<>();
        userData().ifPresent(causes::add);
        for (ObjectChange change : changes) {
            change.fields().stream()
                    .filter(field -> change.action() == Action.UPDATE && isLaunch(change.kind(), field))
                    .forEach(field -> causes.add(cause(change, field)));
        }
        return causes;
    }

    private Optional<Cause> userData() {
        return Causes.userData(wanted.userDataPath(), userDataBefore, wanted.userData(), insight);
    }

    /** What drift looks at: all of a node class but its tags for discovery, the template of a node pool. */
    private static boolean isLaunch(String kind, FieldChange field) {
        boolean nodeClass = kind.equals("EC2NodeClass") || kind.equals("AWSNodeTemplate");
        boolean isUserData = field.path().equals("spec.userData");
        return field.counts()
                && !isUserData
                && (nodeClass ? field.path().startsWith("spec.") : field.path().startsWith("spec.template."));
    }

    private static Cause cause(ObjectChange change, FieldChange field) {
        String text = field.before() == null || field.after() == null
                ? change.kind() + " " + field.path()
                : change.kind() + " " + field.path() + " " + field.before() + " → " + field.after();
        return new Cause(Kind.LAUNCH_TEMPLATE, text, change.origin());
    }
}
