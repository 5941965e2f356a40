package io.clm.sim.kube.controllers;

import io.clm.sim.clock.SimClock;
import io.clm.sim.fault.ClusterFaults;
import io.clm.sim.kube.controllers.cron.CronJobController;
import io.clm.sim.kube.controllers.daemonset.DaemonSetController;
import io.clm.sim.kube.controllers.deployment.DeploymentController;
import io.clm.sim.kube.controllers.disruption.BudgetController;
import io.clm.sim.kube.controllers.job.JobController;
import io.clm.sim.kube.controllers.job.PodRelease;
import io.clm.sim.kube.controllers.kubelet.NodeKubelet;
import io.clm.sim.kube.controllers.kubelet.Noticed;
import io.clm.sim.kube.controllers.kubelet.PodKubelet;
import io.clm.sim.kube.controllers.loop.Controller;
import io.clm.sim.kube.controllers.namespace.NamespaceDefaults;
import io.clm.sim.kube.controllers.namespace.QuotaController;
import io.clm.sim.kube.controllers.nodelife.LostPods;
import io.clm.sim.kube.controllers.nodelife.NodeTaints;
import io.clm.sim.kube.controllers.nodelife.TaintEviction;
import io.clm.sim.kube.controllers.replicas.ReplicaSetController;
import io.clm.sim.kube.controllers.scheduling.Scheduler;
import io.clm.sim.kube.controllers.service.ApiServiceController;
import io.clm.sim.kube.controllers.service.EndpointController;
import io.clm.sim.kube.controllers.statefulset.StatefulSetController;
import io.clm.sim.kube.controllers.volume.AttachmentController;
import io.clm.sim.kube.controllers.volume.ClaimController;
import io.clm.sim.kube.controllers.volume.VolumeReclaim;
import java.util.List;

/** Everything that works inside a cluster. */
final class AllControllers {
    private AllControllers() {}

    static List<Controller> of(SimClock clock, ClusterFaults faults) {
        Noticed noticed = new Noticed();
        return List.of(
                new BudgetController(faults),
                new NodeKubelet(clock, noticed),
                new NodeTaints(),
                new PodKubelet(clock, noticed),
                new TaintEviction(),
                new LostPods(clock, noticed),
                new Scheduler(),
                new ReplicaSetController(),
                new DeploymentController(),
                new DaemonSetController(),
                new StatefulSetController(),
                new JobController(),
                new PodRelease(),
                new CronJobController(),
                new ClaimController(),
                new AttachmentController(),
                new VolumeReclaim(),
                new EndpointController(),
                new ApiServiceController(),
                new NamespaceDefaults(),
                new QuotaController());
    }
}
