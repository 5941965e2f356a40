package io.clm.api.cluster;

import io.clm.api.error.Outcome;
import io.clm.api.idempotency.Idempotency;
import io.clm.api.input.Fields;
import io.clm.api.input.Filters;
import io.clm.api.input.ListParameters;
import io.clm.api.input.ListPart;
import io.clm.api.input.MergePatch;
import io.clm.api.input.Names;
import io.clm.api.reach.Reach;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.api.security.Scope;
import io.clm.store.Change;
import io.clm.store.Expected;
import io.clm.store.cluster.ClusterDraft;
import io.clm.store.cluster.ClusterFilter;
import io.clm.store.cluster.ClusterSort;
import io.clm.store.cluster.ClusterStore;
import io.clm.store.fleet.FleetChanges;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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
    private static final String BY_ID = "id";

    private final ClusterStore clusters;
    private final FleetChanges fleet;
    private final ClusterReader reader;
    private final Idempotency idempotency;
    private final Clock clock;

    ClusterController(
            ClusterStore clusters, FleetChanges fleet, ClusterReader reader, Idempotency idempotency, Clock clock) {
        this.clusters = clusters;
        this.fleet = fleet;
        this.reader = reader;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GetMapping
    @ClusterFilterParameters
    @ListParameters
    @Parameter(
            in = ParameterIn.QUERY,
            name = "q",
            description = "What id, alias or URL must contain",
            schema = @Schema(type = "string"))
    @Operation(operationId = "listClusters", summary = "List all Kubernetes clusters")
    ClusterListDto list(HttpServletRequest request, @RequestParam(defaultValue = "true") boolean verbose, Scope scope) {
        Filters filters = new Filters(request);
        ListPart<ClusterSort> part = ListPart.of(filters, Names.CLUSTER_SORTS, BY_ID);
        ClusterFilter filter = Reach.narrow(scope, ClusterFilters.of(filters));
        return reader.list(filter, part, ListPart.sort(filters, BY_ID), verbose);
    }

    @GetMapping("/{cluster_id}")
    @Operation(operationId = "getCluster", summary = "Get single cluster")
    ResponseEntity<ClusterDto> get(
            @PathVariable("cluster_id") String id, @RequestParam(defaultValue = "true") boolean verbose) {
        return reader.show(id, verbose);
    }

    @Allow(Role.ADMIN)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Parameter(in = ParameterIn.HEADER, name = Idempotency.HEADER, schema = @Schema(type = "string", maxLength = 255))
    @Operation(
            operationId = "createCluster",
            summary = "Create cluster",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "The cluster is registered",
                            content = @Content(schema = @Schema(implementation = ClusterDto.class))))
    ResponseEntity<Object> create(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ClusterCreateDto.class)))
                    @RequestBody
                    JsonNode body,
            HttpServletRequest request,
            Change by,
            Scope scope) {
        return idempotency.once(
                request, by, body, answer -> Reach.created(scope, answer, "infrastructure_account"), () -> {
                    ClusterDraft draft = Reach.place(scope, ClusterInput.create(Fields.of(body), clock.instant()));
                    String id = draft.cluster().id();
                    Outcome.of(clusters.create(draft, by), WHAT, id);
                    return ClusterReader.answer(HttpStatus.CREATED, reader.found(id), true);
                });
    }

    @Allow(Role.OPERATOR)
    @PatchMapping(
            path = "/{cluster_id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.TYPE})
    @Operation(operationId = "updateCluster", summary = "Update cluster")
    ResponseEntity<ClusterDto> update(
            @PathVariable("cluster_id") String id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ClusterUpdateDto.class)))
                    @RequestBody
                    JsonNode body,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) @Nullable String type,
            Expected expected,
            Change by,
            Scope scope) {
        boolean merged = MergePatch.is(type);
        UnaryOperator<ClusterDraft> change =
                there -> Reach.place(scope, ClusterInput.change(Fields.of(body), there, merged));
        return ClusterReader.answer(HttpStatus.OK, Outcome.of(fleet.update(id, expected, change, by), WHAT, id), true);
    }

    @Allow(Role.ADMIN)
    @DeleteMapping("/{cluster_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteCluster", summary = "Delete a decommissioned cluster")
    void delete(@PathVariable("cluster_id") String id, Expected expected, Change by) {
        Outcome.of(clusters.delete(id, expected, by), WHAT, id);
    }
}
