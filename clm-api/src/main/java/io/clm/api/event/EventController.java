package io.clm.api.event;

import io.clm.api.error.ApiException;
import io.clm.api.input.Query;
import io.clm.api.reach.Reach;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.api.security.Scope;
import io.clm.store.event.EventFilter;
import io.clm.store.event.EventStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Allow(Role.VIEWER)
@Tag(name = "Events")
class EventController {

    private final EventStream stream;
    private final EventStore events;
    private final JsonMapper json;
    private final Reach reach;

    EventController(EventStream stream, EventStore events, JsonMapper json, Reach reach) {
        this.reach = reach;
        this.stream = stream;
        this.events = events;
        this.json = json;
    }

    /** Blocks its virtual thread as long as the reader stays. */
    @GetMapping("/api/v1/events")
    @Operation(
            operationId = "streamEvents",
            summary = "Events as they come, as server-sent events; goes on after Last-Event-ID",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Messages hold an Event; messages of type view a ViewChanged",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(anyOf = {EventDto.class, ViewChangedDto.class}))))
    void stream(
            @RequestParam(required = false) @Nullable String cluster,
            @RequestParam(required = false) @Nullable String rollout,
            @RequestParam(required = false) @Nullable Long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId,
            Scope scope,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        if (stream.isFull()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            throw ApiException.tooMany("too many event streams are open");
        }
        EventFilter filter = new EventFilter(cluster, Query.id("rollout", rollout));
        stream.send(
                filter,
                id -> reach.sees(scope, id),
                start(lastEventId == null ? after : lastEventId),
                new SseWriter(response, json));
    }

    /** A number that was never given belongs to another database: then, as without one, what comes from now on. */
    private long start(@Nullable Long after) {
        long last = events.lastSeq();
        return after == null || after > last ? last : after;
    }
}
