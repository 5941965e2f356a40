package io.clm.sim.aws;

import io.clm.sim.aws.acm.AcmActions;
import io.clm.sim.aws.autoscaling.Activities;
import io.clm.sim.aws.autoscaling.AutoScalingService;
import io.clm.sim.aws.autoscaling.GroupKeeper;
import io.clm.sim.aws.autoscaling.Groups;
import io.clm.sim.aws.autoscaling.Launcher;
import io.clm.sim.aws.cloudformation.CloudFormation;
import io.clm.sim.aws.cloudformation.CloudFormationService;
import io.clm.sim.aws.cloudformation.stack.StackEngine;
import io.clm.sim.aws.ec2.Addresses;
import io.clm.sim.aws.ec2.Ec2Service;
import io.clm.sim.aws.ec2.Instances;
import io.clm.sim.aws.ec2.LaunchTemplates;
import io.clm.sim.aws.ec2.Terminator;
import io.clm.sim.aws.eks.EksApi;
import io.clm.sim.aws.json.JsonService;
import io.clm.sim.aws.kms.KmsActions;
import io.clm.sim.aws.life.InstanceControlPlanes;
import io.clm.sim.aws.life.InstanceLife;
import io.clm.sim.aws.life.NodeKeeper;
import io.clm.sim.aws.s3.Buckets;
import io.clm.sim.aws.s3.S3Api;
import io.clm.sim.aws.sts.StsService;
import io.clm.sim.cluster.ClusterEntry;
import io.clm.sim.cluster.Clusters;
import io.clm.sim.cluster.ControlPlanes;
import io.clm.sim.fault.FaultBook;
import io.clm.sim.http.Exchange;
import io.clm.sim.journal.Journal;
import io.clm.sim.state.StateLog;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** All services of the simulated AWS, and the time that passes in it. */
public final class Aws implements AutoCloseable {
    private final StateLog log;
    private final InstantSource clock;
    private final AwsEndpoint endpoint;
    private final ControlPlanes controlPlanes;
    private final GroupKeeper groupKeeper;
    private final InstanceLife life;
    private final NodeKeeper nodes;
    private final StackEngine stackEngine;

    public Aws(StateLog log, Journal journal, FaultBook faults, Clusters clusters, InstantSource clock, double speed) {
        this.log = log;
        this.clock = clock;
        Delays delays = new Delays(speed);
        Instances instances = new Instances(log);
        LaunchTemplates templates = new LaunchTemplates(log);
        Groups groups = new Groups(log);
        Activities activities = new Activities(log);
        Terminator terminator = new Terminator(instances, journal);
        Launcher launcher = new Launcher(instances, templates, new Addresses(log, instances));
        this.controlPlanes = new InstanceControlPlanes(log, groups, instances);
        this.nodes = new NodeKeeper(log, instances, id -> clusters.find(id).map(ClusterEntry::url));
        this.life = new InstanceLife(instances, faults, nodes, delays);
        this.groupKeeper = new GroupKeeper(groups, instances, launcher, terminator, activities, journal, delays);
        Buckets buckets = new Buckets(log);
        CloudFormation stacks = CloudFormation.create(log, templates, groups, buckets, faults, delays);
        this.stackEngine = stacks.engine();
        JsonService kms = new JsonService(
                "kms",
                KmsActions.create((scope, id) -> stacks.stacks().has(scope, "AWS::KMS::Key", id)),
                log,
                journal,
                clock);
        this.endpoint = new AwsEndpoint(
                List.of(
                        StsService.create(),
                        Ec2Service.create(instances, templates, terminator, delays),
                        AutoScalingService.create(groups, instances, launcher, terminator, activities),
                        CloudFormationService.create(stacks)),
                Map.of(
                        "kms", kms,
                        "eks", new EksApi((scope, name) -> stacks.stacks().has(scope, "AWS::EKS::Cluster", name), log),
                        "acm", new JsonService("acm", AcmActions.create(log), log, journal, clock),
                        "s3", new S3Api(buckets, log, journal, clock)),
                log,
                journal,
                clock);
    }

    /** Answers one call. */
    public void handle(Exchange exchange) throws IOException {
        endpoint.handle(exchange);
    }

    /** Whether a request is one of AWS' API, on whatever path. */
    public static boolean isCall(Exchange exchange) {
        return exchange.path().equals("/")
                || Credential.of(exchange.header("Authorization")).isPresent();
    }

    /** Lets everything go on that is due. */
    public void tick() {
        log.run(() -> {
            stackEngine.tick(clock.instant());
            groupKeeper.tick(clock.instant());
            life.tick(clock.instant());
        });
    }

    /** Which clusters have a control plane. */
    public ControlPlanes controlPlanes() {
        return controlPlanes;
    }

    @Override
    public void close() {
        nodes.close();
    }
}
