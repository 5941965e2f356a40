package io.clm.api.account;

import io.clm.api.error.ApiException;
import io.clm.api.error.Outcome;
import io.clm.api.idempotency.Idempotency;
import io.clm.api.input.Cursors;
import io.clm.api.input.Etags;
import io.clm.api.input.Fields;
import io.clm.api.input.Filters;
import io.clm.api.input.ListParameters;
import io.clm.api.input.ListPart;
import io.clm.api.input.MergePatch;
import io.clm.api.input.Names;
import io.clm.api.reach.Reach;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.api.security.Scope;
import io.clm.core.registry.InfrastructureAccount;
import io.clm.store.Change;
import io.clm.store.Expected;
import io.clm.store.Page;
import io.clm.store.Versioned;
import io.clm.store.account.AccountQuery;
import io.clm.store.account.AccountSort;
import io.clm.store.account.AccountStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/api/v1/infrastructure-accounts")
@Tag(name = "InfrastructureAccounts")
class AccountController {
    private static final String WHAT = "infrastructure account";
    private static final String BY_ID = "id";

    private final AccountStore accounts;
    private final AccountQuery query;
    private final Idempotency idempotency;

    AccountController(AccountStore accounts, AccountQuery query, Idempotency idempotency) {
        this.accounts = accounts;
        this.query = query;
        this.idempotency = idempotency;
    }

    @GetMapping
    @AccountFilterParameters
    @ListParameters
    @Operation(operationId = "listInfrastructureAccounts", summary = "List all registered infrastructure accounts")
    AccountListDto list(HttpServletRequest request, Scope scope) {
        Filters filters = new Filters(request);
        ListPart<AccountSort> part = ListPart.of(filters, Names.ACCOUNT_SORTS, BY_ID);
        Page<Versioned<InfrastructureAccount>> page = query.page(
                Reach.narrow(scope, AccountFilters.of(filters)),
                part.by(),
                part.descending(),
                part.cursor(),
                part.limit());
        return new AccountListDto(
                page.items().stream()
                        .map(account -> AccountDto.of(account.value()))
                        .toList(),
                Cursors.write(ListPart.sort(filters, BY_ID), page.next()));
    }

    @GetMapping("/{account_id}")
    @Operation(operationId = "getInfrastructureAccount", summary = "Get single infrastructure account")
    ResponseEntity<AccountDto> get(@PathVariable("account_id") String id) {
        return answer(HttpStatus.OK, accounts.read(id).orElseThrow(() -> ApiException.notFound(WHAT, id)));
    }

    @Allow(Role.ADMIN)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Parameter(in = ParameterIn.HEADER, name = Idempotency.HEADER, schema = @Schema(type = "string", maxLength = 255))
    @Operation(
            operationId = "createInfrastructureAccount",
            summary = "Create infrastructure account",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "The account is registered",
                            content = @Content(schema = @Schema(implementation = AccountDto.class))))
    ResponseEntity<Object> create(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = AccountDto.class)))
                    @RequestBody
                    JsonNode body,
            HttpServletRequest request,
            Change by,
            Scope scope) {
        return idempotency.once(request, by, body, answer -> Reach.created(scope, answer, BY_ID), () -> {
            InfrastructureAccount account = Reach.place(scope, AccountInput.read(Fields.of(body), null));
            return answer(HttpStatus.CREATED, Outcome.of(accounts.create(account, by), WHAT, account.id()));
        });
    }

    @Allow(Role.ADMIN)
    @PatchMapping(
            path = "/{account_id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.TYPE})
    @Operation(operationId = "updateInfrastructureAccount", summary = "Update infrastructure account")
    ResponseEntity<AccountDto> update(
            @PathVariable("account_id") String id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = AccountUpdateDto.class)))
                    @RequestBody
                    JsonNode body,
            Expected expected,
            Change by,
            Scope scope) {
        UnaryOperator<InfrastructureAccount> change =
                before -> Reach.place(scope, AccountInput.read(Fields.of(body), before));
        return answer(HttpStatus.OK, Outcome.of(accounts.update(id, expected, change, by), WHAT, id));
    }

    private static ResponseEntity<AccountDto> answer(HttpStatus status, Versioned<InfrastructureAccount> account) {
        return ResponseEntity.status(status).eTag(Etags.of(account.version())).body(AccountDto.of(account.value()));
    }
}
