package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.ec2.Instances;
import io.clm.sim.aws.ec2.Phase;
import io.clm.sim.aws.protocol.Page;
import io.clm.sim.aws.protocol.Xml;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** DescribeScalingActivities, newest first. */
final class ActivityActions {
    private final Activities activities;
    private final Instances instances;

    ActivityActions(Activities activities, Instances instances) {
        this.activities = activities;
        this.instances = instances;
    }

    Map<String, AwsAction> actions() {
        return Map.of("DescribeScalingActivities", this::describe);
    }

    private void describe(AwsCall call, Xml x) {
        List<String> ids = call.params().texts("ActivityIds.member");
        List<Activity> found = call
                .params()
                .find("AutoScalingGroupName")
                .map(group -> activities.of(call.scope(), group))
                .orElseGet(() -> activities.in(call.scope()))
                .stream()
                .filter(activity -> ids.isEmpty() || ids.contains(activity.id()))
                .sorted(Comparator.comparing(Activity::order))
                .toList();
        int limit = call.params().integer("MaxRecords").orElse(100);
        Page<Activity> page = Page.of(
                found, Activity::order, limit, call.params().find("NextToken").orElse(null));
        x.list("Activities", page.items(), (a, activity) -> ActivityXml.write(a, activity, running(call, activity)))
                .text("NextToken", page.next());
    }

    private boolean running(AwsCall call, Activity activity) {
        if (activity.instance() == null) {
            return false;
        }
        Phase awaited = activity.launch() ? Phase.PENDING : Phase.TERMINATING;
        return instances
                .find(call.scope(), activity.instance())
                .filter(i -> i.phase() == awaited)
                .isPresent();
    }
}
