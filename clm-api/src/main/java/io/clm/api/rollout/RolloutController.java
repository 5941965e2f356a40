package io.clm.api.rollout;

import io.clm.api.error.ApiException;
import io.clm.api.event.EventPageDto;
import io.clm.api.event.EventPages;
import io.clm.api.input.Names;
import io.clm.api.input.Query;
import io.clm.api.reach.Reach;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.api.security.Scope;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutState;
import io.clm.store.cluster.ClusterFilter;
import io.clm.store.event.EventFilter;
import io.clm.store.rollout.RolloutFilter;
import io.clm.store.rollout.RolloutStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allow(Role.VIEWER)
@RequestMapping("/api/v1/rollouts")
@Tag(name = "Rollouts")
class RolloutController {

    private final RolloutStore rollouts;
    private final EventPages events;

    RolloutController(RolloutStore rollouts, EventPages events) {
        this.rollouts = rollouts;
        this.events = events;
    }

    @GetMapping
    @Operation(operationId = "listRollouts", summary = "List rollouts, newest first")
    RolloutPageDto list(
            @RequestParam(required = false) @Nullable String cluster,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable List<String> state,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Scope scope) {
        Query.limit(limit, Query.SHORT_PAGE);
        RolloutFilter filter = new RolloutFilter(cluster, channel, states(state), version, Query.id("cursor", cursor));
        List<Rollout> found = rollouts.list(filter, Reach.narrow(scope, ClusterFilter.ALL), limit + 1);
        List<RolloutDto> items = found.stream().limit(limit).map(RolloutDto::of).toList();
        return new RolloutPageDto(
                items, found.size() > limit ? items.getLast().id().toString() : null);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getRollout", summary = "Get single rollout")
    RolloutDto get(@PathVariable UUID id) {
        return RolloutDto.of(find(id));
    }

    @GetMapping("/{id}/events")
    @Operation(operationId = "listRolloutEvents", summary = "The whole story of a rollout, in order")
    EventPageDto events(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        return events.page(EventFilter.ofRollout(find(id).id()), after, limit);
    }

    private Rollout find(UUID id) {
        return rollouts.find(id).orElseThrow(() -> ApiException.notFound("rollout", id.toString()));
    }

    private static Set<RolloutState> states(@Nullable List<String> names) {
        Set<RolloutState> states = new LinkedHashSet<>();
        for (String name : names == null ? List.<String>of() : names) {
            RolloutState state = Query.named("state", name, Names.ROLLOUT_STATES);
            if (state != null) {
                states.add(state);
            }
        }
        return states;
    }
}
