package io.clm.sim.aws.ec2;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.Delays;
import io.clm.sim.aws.protocol.Filters;
import io.clm.sim.aws.protocol.Page;
import io.clm.sim.aws.protocol.TagFilter;
import io.clm.sim.aws.protocol.Xml;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** DescribeInstances and TerminateInstances. */
final class InstanceActions {
    private final Instances instances;
    private final Terminator terminator;
    private final InstanceXml xml;

    InstanceActions(Instances instances, Terminator terminator, Delays delays) {
        this.instances = instances;
        this.terminator = terminator;
        this.xml = new InstanceXml(delays);
    }

    Map<String, AwsAction> actions() {
        return Map.of("DescribeInstances", this::describe, "TerminateInstances", this::terminate);
    }

    private void describe(AwsCall call, Xml x) {
        List<String> ids = call.params().texts("InstanceId");
        ids.forEach(id -> instances.get(call.scope(), id));
        Filters filters = Filters.ec2(call.params());
        List<Instance> found = instances.in(call.scope()).stream()
                .filter(i -> ids.isEmpty() || ids.contains(i.id()))
                .filter(i -> filters.pass(name -> said(call, i, name)))
                .sorted(Comparator.comparing(Instance::id))
                .toList();
        int limit = call.params().integer("MaxResults").orElse(1000);
        Page<Instance> page = Page.of(
                found, Instance::id, limit, call.params().find("NextToken").orElse(null));
        x.list("reservationSet", page.items(), (r, instance) -> xml.reservation(r, instance, call.now()))
                .text("nextToken", page.next());
    }

    private void terminate(AwsCall call, Xml x) {
        List<Instance> asked = call.params().texts("InstanceId").stream()
                .map(id -> instances.get(call.scope(), id))
                .toList();
        x.list("instancesSet", asked, (item, instance) -> {
            String before = xml.state(instance, call.now()).name();
            terminator.terminate(instance, "ec2 TerminateInstances", call.now());
            Instance after = instances.get(call.scope(), instance.id());
            item.text("instanceId", instance.id())
                    .element("currentState", s -> xml.state(after, call.now()).write(s))
                    .element("previousState", s -> Ec2State.named(before).write(s));
        });
    }

    private Collection<String> said(AwsCall call, Instance i, String filter) {
        if (TagFilter.concerns(filter)) {
            return TagFilter.said(filter, i.tags());
        }
        return switch (filter) {
            case "instance-id" -> List.of(i.id());
            case "instance-state-name" -> List.of(xml.state(i, call.now()).name());
            case "instance-type" -> List.of(i.launch().type());
            case "image-id" -> List.of(i.launch().imageId());
            case "availability-zone" -> List.of(i.place().zone());
            case "subnet-id" -> List.of(i.place().subnetId());
            case "vpc-id" -> List.of(i.place().vpcId());
            case "private-ip-address" -> List.of(i.place().ip());
            case "private-dns-name" -> List.of(i.dnsName());
            default -> throw UnknownFilter.of(filter);
        };
    }
}
