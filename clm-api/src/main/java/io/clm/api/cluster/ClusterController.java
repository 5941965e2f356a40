package io.clm.api.cluster;

import io.clm.api.error.Outcome;
import io.clm.api.input.Fields;
import io.clm.api.input.Names;
import io.clm.api.input.Query;
import io.clm.api.reach.Reach;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.api.security.Scope;
import io.clm.core.registry.Cluster;
import io.clm.store.Change;
import io.clm.store.cluster.ClusterFilter;
import io.clm.store.cluster.ClusterStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Allow(Role.VIEWER)
@RequestMapping("/api/v1/kubernetes-clusters")
@Tag(name = "Clusters")
class ClusterController {

    static final String WHAT = "cluster";

    private final ClusterStore clusters;
    private final ClusterReader reader;
    private final Clock clock;

    ClusterController(ClusterStore clusters, ClusterReader reader, Clock clock) {
        this.clusters = clusters;
        this.reader = reader;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "listClusters", summary = "List all Kubernetes clusters")
    ClusterListDto list(
            @RequestParam(required = false) @Nullable String alias,
            @RequestParam(name = "api_server_url", required = false) @Nullable String apiServerUrl,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(name = "criticality_level", required = false) @Nullable Integer criticalityLevel,
            @RequestParam(required = false) @Nullable String environment,
            @RequestParam(name = "infrastructure_account", required = false) @Nullable String infrastructureAccount,
            @RequestParam(name = "lifecycle_status", required = false) @Nullable String lifecycleStatus,
            @RequestParam(name = "local_id", required = false) @Nullable String localId,
            @RequestParam(required = false) @Nullable String provider,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(name = "cost_center", required = false) @Nullable String costCenter,
            @RequestParam(defaultValue = "true") boolean verbose,
            Scope scope) {
        ClusterFilter filter = new ClusterFilter(
                alias,
                apiServerUrl,
                channel,
                criticalityLevel,
                environment,
                infrastructureAccount,
                Query.named("lifecycle_status", lifecycleStatus, Names.LIFECYCLE),
                localId,
                provider,
                region,
                costCenter);
        return new ClusterListDto(reader.list(filter, verbose, scope));
    }

    @GetMapping("/{cluster_id}")
    @Operation(operationId = "getCluster", summary = "Get single cluster")
    ClusterDto get(@PathVariable("cluster_id") String id, @RequestParam(defaultValue = "true") boolean verbose) {
        return reader.show(reader.cluster(id), verbose);
    }

    @Allow(Role.ADMIN)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createCluster", summary = "Create cluster")
    ClusterDto create(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ClusterCreateDto.class)))
                    @RequestBody
                    JsonNode body,
            Change by,
            Scope scope) {
        Cluster cluster = Reach.place(scope, ClusterInput.create(Fields.of(body), clock.instant()));
        return reader.show(Outcome.of(clusters.create(cluster, by), WHAT, cluster.id()), true);
    }

    @Allow(Role.OPERATOR)
    @PatchMapping(path = "/{cluster_id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "updateCluster", summary = "Update cluster")
    ClusterDto update(
            @PathVariable("cluster_id") String id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ClusterUpdateDto.class)))
                    @RequestBody
                    JsonNode body,
            Change by,
            Scope scope) {
        return reader.show(
                Outcome.of(
                        clusters.update(
                                id, before -> Reach.place(scope, ClusterInput.change(Fields.of(body), before)), by),
                        WHAT,
                        id),
                true);
    }

    @Allow(Role.ADMIN)
    @DeleteMapping("/{cluster_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteCluster", summary = "Delete a decommissioned cluster")
    void delete(@PathVariable("cluster_id") String id, Change by) {
        Outcome.of(clusters.delete(id, by), WHAT, id);
    }
}
