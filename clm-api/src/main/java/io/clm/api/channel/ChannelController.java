package io.clm.api.channel;

import io.clm.api.error.ApiException;
import io.clm.api.input.Fields;
import io.clm.api.reach.Reach;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.api.security.Scope;
import io.clm.core.channel.Channel;
import io.clm.core.registry.Cluster;
import io.clm.store.Change;
import io.clm.store.channel.ChannelStore;
import io.clm.store.cluster.ClusterFilter;
import io.clm.store.cluster.ClusterStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Allow(Role.VIEWER)
@RequestMapping("/api/v1/channels")
@Tag(name = "Channels")
class ChannelController {

    private static final String NAME = "^[a-z]([a-z0-9-]*[a-z0-9])?$";

    private final ChannelStore channels;
    private final ClusterStore clusters;

    ChannelController(ChannelStore channels, ClusterStore clusters) {
        this.channels = channels;
        this.clusters = clusters;
    }

    @GetMapping
    @Operation(operationId = "listChannels", summary = "List all channels in the order of promotion")
    ChannelListDto list(Scope scope) {
        List<Cluster> all = seen(scope, ClusterFilter.ALL);
        return new ChannelListDto(channels.list().stream()
                .map(channel -> ChannelDto.of(channel, ClusterCount.of(channel, all)))
                .toList());
    }

    @GetMapping("/{name}")
    @Operation(operationId = "getChannel", summary = "Get single channel")
    ChannelDto get(@PathVariable String name, Scope scope) {
        return show(scope, channels.find(name).orElseThrow(() -> ApiException.notFound("channel", name)));
    }

    @Allow(value = Role.ADMIN, wholeFleet = true)
    @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "putChannel", summary = "Add a channel, or change its place and Git ref")
    ChannelDto put(
            @PathVariable String name,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ChannelPutDto.class)))
                    @RequestBody
                    JsonNode body,
            Change by,
            Scope scope) {
        Fields fields = Fields.of(body);
        int position = fields.number("position", null, 0);
        String gitRef = fields.filled("git_ref", null);
        if (!name.matches(NAME)) {
            fields.object("name", "must be lower-case letters, digits and dashes");
        }
        fields.finish();
        return show(scope, channels.put(name, position, gitRef, by));
    }

    private ChannelDto show(Scope scope, Channel channel) {
        return ChannelDto.of(channel, ClusterCount.of(channel, seen(scope, ClusterFilter.ofChannel(channel.name()))));
    }

    private List<Cluster> seen(Scope scope, ClusterFilter filter) {
        return clusters.list(filter).stream()
                .filter(cluster -> Reach.sees(scope, cluster))
                .toList();
    }
}
