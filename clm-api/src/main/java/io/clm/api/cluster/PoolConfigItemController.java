package io.clm.api.cluster;

import io.clm.api.input.Etags;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.NodePool;
import io.clm.store.Change;
import io.clm.store.Expected;
import io.clm.store.cluster.ClusterDraft;
import io.clm.store.cluster.RegisteredCluster;
import io.clm.store.cluster.SecretItems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Allow(Role.OPERATOR)
@RequestMapping("/api/v1/kubernetes-clusters/{cluster_id}/node-pools/{node_pool_name}/config-items/{config_key}")
@Tag(name = "NodePoolConfigItems")
class PoolConfigItemController {

    private final Items items;

    PoolConfigItemController(Items items) {
        this.items = items;
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "addOrUpdateNodePoolConfigItem", summary = "Add/update config item of a node pool")
    ResponseEntity<ConfigValueDto> put(
            @PathVariable("cluster_id") String id,
            @PathVariable("node_pool_name") String name,
            @PathVariable("config_key") String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ConfigValueDto.class)))
                    @RequestBody
                    JsonNode body,
            Expected expected,
            Change by) {
        ConfigItemInput item = ConfigItemInput.read(SecretItems.ofPool(name, key), key, body);
        UnaryOperator<NodePool> pool =
                before -> with(before, before.configItems().with(key, item.value()));
        UnaryOperator<ClusterDraft> whole =
                there -> NodePools.change(there, name, pool).with(item.marked(there.secrets()));
        RegisteredCluster after = items.change(id, expected, whole, by);
        return ResponseEntity.ok().eTag(Etags.of(after.version())).body(item.shown(after.secrets()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteNodePoolConfigItem", summary = "Delete config item of a node pool")
    void delete(
            @PathVariable("cluster_id") String id,
            @PathVariable("node_pool_name") String name,
            @PathVariable("config_key") String key,
            Expected expected,
            Change by) {
        UnaryOperator<NodePool> pool = before -> with(before, Items.without(before.configItems(), key));
        items.change(id, expected, there -> NodePools.change(there, name, pool), by);
    }

    private static NodePool with(NodePool pool, ConfigItems items) {
        return new NodePool(
                pool.name(),
                pool.profile(),
                pool.instanceTypes(),
                pool.discountStrategy(),
                pool.minSize(),
                pool.maxSize(),
                items);
    }
}
