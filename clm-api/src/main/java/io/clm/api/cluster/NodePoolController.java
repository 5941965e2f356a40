package io.clm.api.cluster;

import io.clm.api.input.Fields;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.core.registry.NodePool;
import io.clm.store.Change;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
    private final NodePools pools;

    NodePoolController(ClusterReader reader, NodePools pools) {
        this.reader = reader;
        this.pools = pools;
    }

    @GetMapping
    @Operation(operationId = "listNodePools", summary = "List node pools")
    NodePoolListDto list(@PathVariable("cluster_id") String id) {
        return new NodePoolListDto(
                reader.cluster(id).nodePools().stream().map(NodePoolDto::of).toList());
    }

    @Allow(Role.OPERATOR)
    @PutMapping(path = "/{node_pool_name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "createOrUpdateNodePool", summary = "Create/update node pool")
    NodePoolDto put(
            @PathVariable("cluster_id") String id,
            @PathVariable("node_pool_name") String name,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = NodePoolDto.class)))
                    @RequestBody
                    JsonNode body,
            Change by) {
        return NodePoolDto.of(pools.put(id, name, before -> read(body, name, null), by));
    }

    @Allow(Role.OPERATOR)
    @PatchMapping(path = "/{node_pool_name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "updateNodePool", summary = "Update node pool")
    NodePoolDto update(
            @PathVariable("cluster_id") String id,
            @PathVariable("node_pool_name") String name,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = NodePoolUpdateDto.class)))
                    @RequestBody
                    JsonNode body,
            Change by) {
        return NodePoolDto.of(pools.change(id, name, before -> read(body, name, before), by));
    }

    @Allow(Role.OPERATOR)
    @DeleteMapping("/{node_pool_name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteNodePool", summary = "Delete node pool")
    void delete(@PathVariable("cluster_id") String id, @PathVariable("node_pool_name") String name, Change by) {
        pools.remove(id, name, by);
    }

    private static NodePool read(JsonNode body, String name, @Nullable NodePool before) {
        Fields fields = Fields.of(body);
        NodePool pool = NodePoolInput.read(fields, before);
        if (!pool.name().equals(name)) {
            fields.object("name", "must be the name in the path");
        }
        fields.finish();
        return pool;
    }
}
