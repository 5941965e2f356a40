package io.clm.api.cluster;

import io.clm.api.input.Etags;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.core.registry.Cluster;
import io.clm.store.Change;
import io.clm.store.Expected;
import io.clm.store.cluster.ClusterDraft;
import io.clm.store.cluster.RegisteredCluster;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@RequestMapping("/api/v1/kubernetes-clusters/{cluster_id}/config-items/{config_key}")
@Tag(name = "ConfigItems")
class ConfigItemController {

    private final Items items;

    ConfigItemController(Items items) {
        this.items = items;
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "addOrUpdateConfigItem", summary = "Add/update config item")
    ResponseEntity<ConfigValueDto> put(
            @PathVariable("cluster_id") String id,
            @PathVariable("config_key") String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ConfigValueDto.class)))
                    @RequestBody
                    JsonNode body,
            Expected expected,
            Change by) {
        ConfigItemInput item = ConfigItemInput.read(key, key, body);
        RegisteredCluster after = items.change(id, expected, there -> with(there, key, item), by);
        return ResponseEntity.ok().eTag(Etags.of(after.version())).body(item.shown(after.secrets()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteConfigItem", summary = "Delete config item")
    void delete(
            @PathVariable("cluster_id") String id,
            @PathVariable("config_key") String key,
            Expected expected,
            Change by) {
        items.change(id, expected, there -> without(there, key), by);
    }

    private static ClusterDraft with(ClusterDraft there, String key, ConfigItemInput item) {
        Cluster cluster = there.cluster();
        return there.with(cluster.withConfigItems(
                        cluster.configItems().with(key, item.value()).values()))
                .with(item.marked(there.secrets()));
    }

    private static ClusterDraft without(ClusterDraft there, String key) {
        Cluster cluster = there.cluster();
        return there.with(cluster.withConfigItems(
                Items.without(cluster.configItems(), key).values()));
    }
}
