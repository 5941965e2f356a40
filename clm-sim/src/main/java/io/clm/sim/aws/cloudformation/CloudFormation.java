package io.clm.sim.aws.cloudformation;

import io.clm.sim.aws.Delays;
import io.clm.sim.aws.autoscaling.Groups;
import io.clm.sim.aws.cloudformation.changeset.ChangeSetMaker;
import io.clm.sim.aws.cloudformation.changeset.ChangeSets;
import io.clm.sim.aws.cloudformation.resource.ResourceKinds;
import io.clm.sim.aws.cloudformation.stack.StackEngine;
import io.clm.sim.aws.cloudformation.stack.StackEvents;
import io.clm.sim.aws.cloudformation.stack.StackFaults;
import io.clm.sim.aws.cloudformation.stack.StackOperations;
import io.clm.sim.aws.cloudformation.stack.Stacks;
import io.clm.sim.aws.cloudformation.stack.Templates;
import io.clm.sim.aws.ec2.LaunchTemplates;
import io.clm.sim.aws.s3.Buckets;
import io.clm.sim.fault.FaultBook;
import io.clm.sim.state.StateLog;

/** The parts of CloudFormation, put together. */
public record CloudFormation(
        Stacks stacks,
        StackEvents events,
        Templates templates,
        TemplateSource source,
        ChangeSets changeSets,
        ChangeSetMaker maker,
        StackOperations operations,
        StackFaults faults,
        StackEngine engine) {

    public static CloudFormation create(
            StateLog log,
            LaunchTemplates launchTemplates,
            Groups groups,
            Buckets buckets,
            FaultBook faultBook,
            Delays delays) {
        Stacks stacks = new Stacks(log);
        StackEvents events = new StackEvents(log);
        Templates templates = new Templates(log);
        ResourceKinds kinds = new ResourceKinds(launchTemplates, groups, stacks);
        StackFaults faults = new StackFaults(faultBook, templates);
        return new CloudFormation(
                stacks,
                events,
                templates,
                new TemplateSource(buckets),
                new ChangeSets(log),
                new ChangeSetMaker(stacks, templates, kinds, delays),
                new StackOperations(stacks, events),
                faults,
                new StackEngine(stacks, templates, kinds, events, faults, delays));
    }
}
