package io.clm.api.account;

import io.clm.api.error.ApiException;
import io.clm.api.error.Outcome;
import io.clm.api.input.Fields;
import io.clm.api.input.Names;
import io.clm.api.input.Query;
import io.clm.api.reach.Reach;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.api.security.Scope;
import io.clm.core.registry.InfrastructureAccount;
import io.clm.core.registry.LifecycleStatus;
import io.clm.store.Change;
import io.clm.store.account.AccountStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Allow(Role.VIEWER)
@RequestMapping("/api/v1/infrastructure-accounts")
@Tag(name = "InfrastructureAccounts")
class AccountController {

    private static final String WHAT = "infrastructure account";

    private final AccountStore accounts;

    AccountController(AccountStore accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    @Operation(operationId = "listInfrastructureAccounts", summary = "List all registered infrastructure accounts")
    AccountListDto list(
            @RequestParam(name = "criticality_level", required = false) @Nullable Integer criticalityLevel,
            @RequestParam(required = false) @Nullable String environment,
            @RequestParam(name = "external_id", required = false) @Nullable String externalId,
            @RequestParam(name = "lifecycle_status", required = false) @Nullable String lifecycleStatus,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(name = "cost_center", required = false) @Nullable String costCenter,
            Scope scope) {
        LifecycleStatus lifecycle = Query.named("lifecycle_status", lifecycleStatus, Names.LIFECYCLE);
        return new AccountListDto(accounts.list().stream()
                .filter(account -> Reach.sees(scope, account))
                .filter(account -> same(criticalityLevel, account.criticalityLevel()))
                .filter(account -> same(environment, account.environment()))
                .filter(account -> same(externalId, account.externalId()))
                .filter(account -> same(lifecycle, account.lifecycleStatus()))
                .filter(account -> same(name, account.name()))
                .filter(account -> same(owner, account.owner()))
                .filter(account -> same(type, account.type()))
                .filter(account -> same(costCenter, account.costCenter()))
                .map(AccountDto::of)
                .toList());
    }

    @GetMapping("/{account_id}")
    @Operation(operationId = "getInfrastructureAccount", summary = "Get single infrastructure account")
    AccountDto get(@PathVariable("account_id") String id) {
        return accounts.find(id).map(AccountDto::of).orElseThrow(() -> ApiException.notFound(WHAT, id));
    }

    @Allow(Role.ADMIN)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createInfrastructureAccount", summary = "Create infrastructure account")
    AccountDto create(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = AccountDto.class)))
                    @RequestBody
                    JsonNode body,
            Change by,
            Scope scope) {
        InfrastructureAccount account = Reach.place(scope, AccountInput.read(Fields.of(body), null));
        return AccountDto.of(Outcome.of(accounts.create(account, by), WHAT, account.id()));
    }

    @Allow(Role.ADMIN)
    @PatchMapping(path = "/{account_id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "updateInfrastructureAccount", summary = "Update infrastructure account")
    AccountDto update(
            @PathVariable("account_id") String id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = AccountUpdateDto.class)))
                    @RequestBody
                    JsonNode body,
            Change by,
            Scope scope) {
        return AccountDto.of(Outcome.of(
                accounts.update(id, before -> Reach.place(scope, AccountInput.read(Fields.of(body), before)), by),
                WHAT,
                id));
    }

    private static boolean same(@Nullable Object wanted, Object actual) {
        return wanted == null || wanted.equals(actual);
    }
}
