package io.clm.sim.aws.ec2;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsService;
import io.clm.sim.aws.Delays;
import io.clm.sim.aws.protocol.Protocol;
import java.util.HashMap;
import java.util.Map;

/** The table of contents of EC2. */
public final class Ec2Service {
    private Ec2Service() {}

    public static AwsService create(
            Instances instances, LaunchTemplates templates, Terminator terminator, Delays delays) {
        Map<String, AwsAction> actions = new HashMap<>();
        actions.putAll(new InstanceActions(instances, terminator, delays).actions());
        actions.putAll(new TemplateActions(templates).actions());
        actions.putAll(new TemplateVersionActions(templates).actions());
        actions.putAll(new TagActions(instances, templates).actions());
        actions.putAll(NetworkActions.actions());
        actions.putAll(CatalogActions.actions());
        return new AwsService(
                "ec2", "2016-11-15", "http://ec2.amazonaws.com/doc/2016-11-15/", Protocol.EC2, Map.copyOf(actions));
    }
}
