package io.clm.api.cluster;

import io.clm.api.error.ApiException;
import io.clm.api.input.Etags;
import io.clm.api.input.Fields;
import io.clm.api.input.MergePatch;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.core.registry.NodePool;
import io.clm.store.Change;
import io.clm.store.Expected;
import io.clm.store.cluster.ClusterDraft;
import io.clm.store.cluster.RegisteredCluster;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Allow(Role.VIEWER)
@RequestMapping("/api/v1/kubernetes-clusters/{cluster_id}/node-pools")
@Tag(name = "NodePools")
class NodePoolController {

    private final ClusterReader reader;
    private final Items items;

    NodePoolController(ClusterReader reader, Items items) {
        this.reader = reader;
        this.items = items;
    }

    @GetMapping
    @Operation(operationId = "listNodePools", summary = "List node pools")
    ResponseEntity<NodePoolListDto> list(@PathVariable("cluster_id") String id) {
        RegisteredCluster cluster = reader.found(id).registered();
        List<NodePoolDto> pools =
                cluster.shown().nodePools().stream().map(NodePoolDto::of).toList();
        return ResponseEntity.ok().eTag(Etags.of(cluster.version())).body(new NodePoolListDto(pools));
    }

    @Allow(Role.OPERATOR)
    @PutMapping(path = "/{node_pool_name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "createOrUpdateNodePool", summary = "Create/update node pool")
    ResponseEntity<NodePoolDto> put(
            @PathVariable("cluster_id") String id,
            @PathVariable("node_pool_name") String name,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = NodePoolCreateDto.class)))
                    @RequestBody
                    JsonNode body,
            Expected expected,
            Change by) {
        UnaryOperator<ClusterDraft> change =
                there -> NodePools.with(there, read(body, name, null, NodePools.orNull(there, name)));
        return shown(items.change(id, expected, change, by), name);
    }

    @Allow(Role.OPERATOR)
    @PatchMapping(
            path = "/{node_pool_name}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.TYPE})
    @Operation(operationId = "updateNodePool", summary = "Update node pool")
    ResponseEntity<NodePoolDto> update(
            @PathVariable("cluster_id") String id,
            @PathVariable("node_pool_name") String name,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = NodePoolUpdateDto.class)))
                    @RequestBody
                    JsonNode body,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) @Nullable String type,
            Expected expected,
            Change by) {
        if (MergePatch.is(type) && Fields.of(body).isNull(NodePoolInput.TYPES)) {
            throw ApiException.badRequest(NodePoolInput.TYPES, "must not be null");
        }
        UnaryOperator<ClusterDraft> change =
                there -> NodePools.change(there, name, before -> read(body, name, before, before));
        return shown(items.change(id, expected, change, by), name);
    }

    @Allow(Role.OPERATOR)
    @DeleteMapping("/{node_pool_name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteNodePool", summary = "Delete node pool")
    void delete(
            @PathVariable("cluster_id") String id,
            @PathVariable("node_pool_name") String name,
            Expected expected,
            Change by) {
        items.change(id, expected, there -> NodePools.without(there, name), by);
    }

    private static ResponseEntity<NodePoolDto> shown(RegisteredCluster cluster, String name) {
        return ResponseEntity.ok()
                .eTag(Etags.of(cluster.version()))
                .body(NodePoolDto.of(NodePools.require(cluster.shown(), name)));
    }

    private static NodePool read(JsonNode body, String name, @Nullable NodePool before, @Nullable NodePool there) {
        Fields fields = Fields.of(body);
        NodePool pool = NodePoolInput.read(fields, before, there);
        if (!pool.name().equals(name)) {
            fields.object("name", "must be the name in the path");
        }
        fields.finish();
        return pool;
    }
}
