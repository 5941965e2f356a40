package io.clm.api.plan;

import io.clm.api.cluster.ClusterReader;
import io.clm.api.error.ApiException;
import io.clm.api.event.EventPageDto;
import io.clm.api.event.EventPages;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.core.view.ClusterView;
import io.clm.store.event.EventFilter;
import io.clm.store.plan.PlanStore;
import io.clm.store.view.ViewStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What we know of a cluster beyond CLM's registry. */
@RestController
@Allow(Role.VIEWER)
@RequestMapping("/api/v1/clusters/{cluster_id}")
@Tag(name = "Clusters")
class ClusterPlanController {

    private final ClusterReader clusters;
    private final PlanStore plans;
    private final ViewStore views;
    private final EventPages events;

    ClusterPlanController(ClusterReader clusters, PlanStore plans, ViewStore views, EventPages events) {
        this.clusters = clusters;
        this.plans = plans;
        this.views = views;
        this.events = events;
    }

    @GetMapping("/plan")
    @Operation(operationId = "getClusterPlan", summary = "The newest plan of a cluster; 404 before the first")
    PlanDto plan(@PathVariable("cluster_id") String id) {
        String known = clusters.cluster(id).id();
        return plans.latest(known).map(PlanDto::of).orElseThrow(() -> ApiException.notFound("plan yet of cluster", id));
    }

    @GetMapping("/view")
    @Operation(operationId = "getClusterView", summary = "Nodes and pods as last observed; 404 before the first look")
    ClusterView view(@PathVariable("cluster_id") String id) {
        String known = clusters.cluster(id).id();
        return views.find(known).orElseThrow(() -> ApiException.notFound("view yet of cluster", id));
    }

    @GetMapping("/events")
    @Operation(operationId = "listClusterEvents", summary = "What happened to a cluster, in order")
    EventPageDto events(
            @PathVariable("cluster_id") String id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        return events.page(EventFilter.ofCluster(clusters.cluster(id).id()), after, limit);
    }
}
