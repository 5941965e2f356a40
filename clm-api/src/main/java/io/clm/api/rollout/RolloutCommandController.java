package io.clm.api.rollout;

import io.clm.api.error.ApiException;
import io.clm.api.input.Fields;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.core.rollout.Command;
import io.clm.store.Change;
import io.clm.store.rollout.Asked;
import io.clm.store.rollout.RolloutCommands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What people ask of a rollout; a running one obeys at its next safe point, hence 202. */
@RestController
@Allow(Role.OPERATOR)
@RequestMapping("/api/v1/rollouts/{id}")
@Tag(name = "Rollouts")
class RolloutCommandController {

    private final RolloutCommands commands;

    RolloutCommandController(RolloutCommands commands) {
        this.commands = commands;
    }

    @PostMapping("/approve")
    @ReasonBody
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "approveRollout", summary = "Let a planned rollout begin")
    RolloutDto approve(@PathVariable UUID id, @RequestBody(required = false) @Nullable JsonNode body, Change by) {
        return ask(id, Command.APPROVE, body, by);
    }

    @PostMapping("/pause")
    @ReasonBody
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "pauseRollout", summary = "Stop at the next safe point, and wait")
    RolloutDto pause(@PathVariable UUID id, @RequestBody(required = false) @Nullable JsonNode body, Change by) {
        return ask(id, Command.PAUSE, body, by);
    }

    @PostMapping("/resume")
    @ReasonBody
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "resumeRollout", summary = "Go on after a pause")
    RolloutDto resume(@PathVariable UUID id, @RequestBody(required = false) @Nullable JsonNode body, Change by) {
        return ask(id, Command.RESUME, body, by);
    }

    @PostMapping("/abort")
    @ReasonBody
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "abortRollout", summary = "Stop at the next safe point, and end")
    RolloutDto abort(@PathVariable UUID id, @RequestBody(required = false) @Nullable JsonNode body, Change by) {
        return ask(id, Command.ABORT, body, by);
    }

    @PostMapping("/retry")
    @ReasonBody
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "retryRollout", summary = "Try a version again that failed or was aborted")
    RolloutDto retry(@PathVariable UUID id, @RequestBody(required = false) @Nullable JsonNode body, Change by) {
        return ask(id, Command.RETRY, body, by);
    }

    private RolloutDto ask(UUID id, Command command, @Nullable JsonNode body, Change by) {
        return switch (commands.ask(id, command, withReason(body, by))) {
            case Asked.Accepted accepted -> RolloutDto.of(accepted.rollout());
            case Asked.NotLegal refused -> throw ApiException.conflict(refusal(command, refused));
            case Asked.Unknown unknown -> throw ApiException.notFound("rollout", id.toString());
        };
    }

    private static Change withReason(@Nullable JsonNode body, Change by) {
        if (body == null || body.isNull()) {
            return by;
        }
        Fields fields = Fields.of(body);
        String reason = fields.optionalText("reason", by.reason());
        fields.finish();
        return new Change(by.actor(), reason);
    }

    private static String refusal(Command command, Asked.NotLegal refused) {
        String legal = refused.legal().stream().map(Command::wire).collect(Collectors.joining(", "));
        return "cannot %s a rollout that is %s with request %s; legal now: %s"
                .formatted(
                        command.wire(),
                        refused.rollout().state().name().toLowerCase(Locale.ROOT),
                        refused.rollout().request().name().toLowerCase(Locale.ROOT),
                        legal.isEmpty() ? "nothing" : legal);
    }
}
