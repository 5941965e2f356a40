package io.clm.api.cluster;

import io.clm.api.error.ApiException;
import io.clm.api.error.Outcome;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.ConfigItems;
import io.clm.store.Change;
import io.clm.store.cluster.ClusterStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
@RequestMapping("/api/v1/kubernetes-clusters/{cluster_id}/config-items/{config_key}")
@Tag(name = "ConfigItems")
class ConfigItemController {

    private final ClusterStore clusters;

    ConfigItemController(ClusterStore clusters) {
        this.clusters = clusters;
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "addOrUpdateConfigItem", summary = "Add/update config item")
    ConfigValueDto put(
            @PathVariable("cluster_id") String id,
            @PathVariable("config_key") String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ConfigValueDto.class)))
                    @RequestBody
                    JsonNode body,
            Change by) {
        String value = ConfigItemInput.value(key, body);
        change(id, items -> items.with(key, value), by);
        return ConfigItemInput.shown(value);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteConfigItem", summary = "Delete config item")
    void delete(@PathVariable("cluster_id") String id, @PathVariable("config_key") String key, Change by) {
        change(id, items -> without(items, key), by);
    }

    private void change(String id, UnaryOperator<ConfigItems> change, Change by) {
        UnaryOperator<Cluster> whole = cluster ->
                cluster.withConfigItems(change.apply(cluster.configItems()).values());
        Outcome.of(clusters.update(id, whole, by), ClusterController.WHAT, id);
    }

    static ConfigItems without(ConfigItems items, String key) {
        if (items.get(key).isEmpty()) {
            throw ApiException.notFound("config item", key);
        }
        return items.without(key);
    }
}
