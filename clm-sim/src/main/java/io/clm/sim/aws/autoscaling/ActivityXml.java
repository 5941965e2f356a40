package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.protocol.Xml;

/** Writes activities. */
final class ActivityXml {
    private ActivityXml() {}

    static void write(Xml x, Activity a, boolean running) {
        String status = a.failure() != null ? "Failed" : running ? "InProgress" : "Successful";
        x.text("ActivityId", a.id())
                .text("AutoScalingGroupName", a.group())
                .text("Description", a.description())
                .text("Cause", "At " + a.start() + " " + a.cause() + ".")
                .text("StartTime", a.start())
                .text("EndTime", running ? null : a.start())
                .text("StatusCode", status)
                .text("StatusMessage", a.failure())
                .text("Progress", running ? 50 : 100)
                .text("Details", "{}");
    }
}
