package io.clm.api.freeze;

import io.clm.api.error.Outcome;
import io.clm.api.idempotency.Idempotency;
import io.clm.api.input.Demanded;
import io.clm.api.input.Etags;
import io.clm.api.input.Fields;
import io.clm.api.input.MergePatch;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.api.security.Scope;
import io.clm.core.freeze.Freeze;
import io.clm.store.Change;
import io.clm.store.Expected;
import io.clm.store.Versioned;
import io.clm.store.freeze.FreezeStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Allow(Role.VIEWER)
@RequestMapping("/api/v1/freezes")
@Tag(name = "Freezes")
class FreezeController {
    private static final String WHAT = SeenFreezes.WHAT;

    private final FreezeStore freezes;
    private final SeenFreezes seen;
    private final Idempotency idempotency;
    private final Clock clock;

    FreezeController(FreezeStore freezes, SeenFreezes seen, Idempotency idempotency, Clock clock) {
        this.freezes = freezes;
        this.seen = seen;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "listFreezes", summary = "List the freezes in force")
    FreezeListDto list(Scope scope) {
        return new FreezeListDto(seen.list(scope).stream()
                .map(freeze -> FreezeDto.of(freeze.value()))
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getFreeze", summary = "Get single freeze")
    ResponseEntity<FreezeDto> get(@PathVariable UUID id, Scope scope) {
        return answer(HttpStatus.OK, seen.find(scope, id));
    }

    @Allow(Role.OPERATOR)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Parameter(in = ParameterIn.HEADER, name = Idempotency.HEADER, schema = @Schema(type = "string", maxLength = 255))
    @Operation(
            operationId = "createFreeze",
            summary = "Freeze a cluster, a channel or the fleet: nothing new starts, what runs goes on",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "It is in force",
                            content = @Content(schema = @Schema(implementation = FreezeDto.class))))
    ResponseEntity<Object> create(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = FreezeCreateDto.class)))
                    @RequestBody
                    JsonNode body,
            HttpServletRequest request,
            Change by,
            Scope scope) {
        return idempotency.once(request, by, body, answer -> seen.allowed(scope, answer), () -> {
            FreezeInput input = seen.allowed(scope, FreezeInput.create(Fields.of(body), clock.instant()));
            Change why = new Change(by.actor(), input.reason());
            return answer(
                    HttpStatus.CREATED,
                    Outcome.of(
                            freezes.freeze(input.scope(), input.subject(), input.reason(), input.until(), why),
                            WHAT,
                            ""));
        });
    }

    @Allow(Role.OPERATOR)
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.TYPE})
    @Parameter(in = ParameterIn.HEADER, name = HttpHeaders.IF_MATCH, required = true, schema = @Schema(type = "string"))
    @Operation(operationId = "updateFreeze", summary = "Change reason or end of a freeze; needs If-Match")
    ResponseEntity<FreezeDto> update(
            @PathVariable UUID id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = FreezeUpdateDto.class)))
                    @RequestBody
                    JsonNode body,
            @Demanded Expected expected,
            Change by,
            Scope scope) {
        FreezeInput input = FreezeInput.change(Fields.of(body), seen.own(scope, id), clock.instant());
        return answer(
                HttpStatus.OK,
                Outcome.of(freezes.change(id, expected, input.reason(), input.until(), by), WHAT, id.toString()));
    }

    @Allow(Role.OPERATOR)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteFreeze", summary = "Lift a freeze")
    void lift(@PathVariable UUID id, Expected expected, Change by, Scope scope) {
        seen.own(scope, id);
        Outcome.of(freezes.lift(id, expected, by), WHAT, id.toString());
    }

    private static ResponseEntity<FreezeDto> answer(HttpStatus status, Versioned<Freeze> freeze) {
        return ResponseEntity.status(status).eTag(Etags.of(freeze.version())).body(FreezeDto.of(freeze.value()));
    }
}
