package io.clm.api.channel;

import io.clm.api.error.ApiException;
import io.clm.api.error.Outcome;
import io.clm.api.input.Etags;
import io.clm.api.input.Fields;
import io.clm.api.reach.Reach;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.api.security.Scope;
import io.clm.core.channel.Channel;
import io.clm.store.Change;
import io.clm.store.Expected;
import io.clm.store.Versioned;
import io.clm.store.channel.ChannelStore;
import io.clm.store.cluster.ClusterFilter;
import io.clm.store.fleet.ChannelCount;
import io.clm.store.fleet.FleetStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Allow(Role.VIEWER)
@RequestMapping("/api/v1/channels")
@Tag(name = "Channels")
class ChannelController {

    private static final String WHAT = "channel";
    private static final String NAME = "^[a-z]([a-z0-9-]*[a-z0-9])?$";

    private final ChannelStore channels;
    private final FleetStore fleet;

    ChannelController(ChannelStore channels, FleetStore fleet) {
        this.channels = channels;
        this.fleet = fleet;
    }

    @GetMapping
    @Operation(operationId = "listChannels", summary = "List all channels in the order of promotion")
    ChannelListDto list(Scope scope) {
        Map<String, ChannelCount> counts = counts(scope);
        return new ChannelListDto(channels.list().stream()
                .map(channel -> ChannelDto.of(channel, count(counts, channel)))
                .toList());
    }

    @GetMapping("/{name}")
    @Operation(operationId = "getChannel", summary = "Get single channel")
    ResponseEntity<ChannelDto> get(@PathVariable String name, Scope scope) {
        return show(scope, channels.read(name).orElseThrow(() -> ApiException.notFound(WHAT, name)));
    }

    /** A new one needs no If-Match, nor does what is so already; any other change does. */
    @Allow(value = Role.ADMIN, wholeFleet = true)
    @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "putChannel",
            summary = "Add a channel, or change its place and Git ref, which needs If-Match")
    ResponseEntity<ChannelDto> put(
            @PathVariable String name,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ChannelPutDto.class)))
                    @RequestBody
                    JsonNode body,
            @Parameter(in = ParameterIn.HEADER, name = HttpHeaders.IF_MATCH)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            Expected expected,
            Change by,
            Scope scope) {
        Fields fields = Fields.of(body);
        int position = fields.number("position", null, 0);
        String gitRef = fields.filled("git_ref", null);
        if (!name.matches(NAME) || name.length() > Fields.NAME_LENGTH) {
            fields.object("name", "must be at most 255 lower-case letters, digits and dashes");
        }
        fields.finish();
        if (ifMatch == null && differs(name, position, gitRef)) {
            throw ApiException.preconditionRequired();
        }
        return show(scope, Outcome.of(channels.put(name, position, gitRef, expected, by), WHAT, name));
    }

    private boolean differs(String name, int position, String gitRef) {
        return channels.find(name)
                .filter(there -> there.position() != position || !there.gitRef().equals(gitRef))
                .isPresent();
    }

    private ResponseEntity<ChannelDto> show(Scope scope, Versioned<Channel> channel) {
        ChannelDto shown = ChannelDto.of(channel.value(), count(counts(scope), channel.value()));
        String etag = Etags.of(channel.version(), shown.clusters(), shown.upToDate(), shown.updating());
        return ResponseEntity.ok().eTag(etag).body(shown);
    }

    /** Of the clusters that the asker sees. */
    private Map<String, ChannelCount> counts(Scope scope) {
        return fleet.counts(Reach.narrow(scope, ClusterFilter.ALL));
    }

    private static ChannelCount count(Map<String, ChannelCount> counts, Channel channel) {
        return counts.getOrDefault(channel.name(), ChannelCount.none(channel.name()));
    }
}
