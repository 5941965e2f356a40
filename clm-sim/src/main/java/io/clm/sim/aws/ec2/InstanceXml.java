package io.clm.sim.aws.ec2;

import io.clm.sim.aws.Delays;
import io.clm.sim.aws.protocol.Xml;
import java.time.Instant;
import java.util.List;

/** Writes instances. */
final class InstanceXml {
    private final Delays delays;

    InstanceXml(Delays delays) {
        this.delays = delays;
    }

    /** The state at a time: a pending one runs before its group has it in service. */
    Ec2State state(Instance i, Instant now) {
        boolean running = !now.isBefore(i.launch().at().plus(delays.running()));
        return Ec2State.named(
                switch (i.phase()) {
                    case PENDING -> running ? "running" : "pending";
                    case IN_SERVICE -> "running";
                    case TERMINATING -> "shutting-down";
                    case TERMINATED -> "terminated";
                });
    }

    /** A reservation of its own for each. */
    void reservation(Xml x, Instance i, Instant now) {
        x.text("reservationId", i.id().replaceFirst("i-", "r-"))
                .text("ownerId", i.scope().account())
                .list("instancesSet", List.of(i), (item, one) -> instance(item, one, now));
    }

    private void instance(Xml x, Instance i, Instant now) {
        x.text("instanceId", i.id())
                .text("imageId", i.launch().imageId())
                .element("instanceState", s -> state(i, now).write(s))
                .text("instanceType", i.launch().type())
                .text("launchTime", i.launch().at())
                .text("architecture", architecture(i))
                .element(
                        "placement",
                        p -> p.text("availabilityZone", i.place().zone()).text("tenancy", "default"));
        if (i.phase() != Phase.TERMINATED) {
            network(x, i);
        }
        x.pairs("tagSet", i.tags(), "key", "value");
    }

    private static void network(Xml x, Instance i) {
        x.text("privateDnsName", i.dnsName())
                .text("privateIpAddress", i.place().ip())
                .text("subnetId", i.place().subnetId())
                .text("vpcId", i.place().vpcId());
    }

    private static String architecture(Instance i) {
        return InstanceType.find(i.launch().type())
                .map(InstanceType::architecture)
                .orElse("x86_64");
    }
}
