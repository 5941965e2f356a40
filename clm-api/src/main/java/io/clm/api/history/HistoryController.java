package io.clm.api.history;

import io.clm.api.error.ApiException;
import io.clm.api.input.Query;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.api.security.Scope;
import io.clm.store.audit.AuditFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of things, which outlives them. */
@RestController
@Allow(Role.VIEWER)
@RequestMapping("/api/v1")
@Tag(name = "History")
class HistoryController {
    private static final String LIMIT = "50";

    private final History history;

    HistoryController(History history) {
        this.history = history;
    }

    @Allow(value = Role.VIEWER, wholeFleet = true)
    @GetMapping("/audit")
    @Operation(operationId = "listAudit", summary = "Who changed what, newest first")
    HistoryPageDto all(
            @RequestParam(name = "subject_type", required = false) @Nullable String subjectType,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = LIMIT) int limit,
            Scope scope) {
        return history.page(
                scope, new AuditFilter(subjectType, null, actor, account, Query.id("cursor", cursor)), limit);
    }

    @GetMapping("/kubernetes-clusters/{cluster_id}/history")
    @Operation(operationId = "listClusterHistory", summary = "Who changed a cluster, newest first")
    HistoryPageDto ofCluster(
            @PathVariable("cluster_id") String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = LIMIT) int limit,
            Scope scope) {
        return of(scope, "cluster", id, cursor, limit);
    }

    @GetMapping("/infrastructure-accounts/{account_id}/history")
    @Operation(operationId = "listInfrastructureAccountHistory", summary = "Who changed an account, newest first")
    HistoryPageDto ofAccount(
            @PathVariable("account_id") String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = LIMIT) int limit,
            Scope scope) {
        return of(scope, "infrastructure_account", id, cursor, limit);
    }

    @GetMapping("/channels/{name}/history")
    @Operation(operationId = "listChannelHistory", summary = "Who changed a channel, newest first")
    HistoryPageDto ofChannel(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = LIMIT) int limit,
            Scope scope) {
        return of(scope, "channel", name, cursor, limit);
    }

    @GetMapping("/rollouts/{id}/history")
    @Operation(operationId = "listRolloutHistory", summary = "What people asked of a rollout, newest first")
    HistoryPageDto ofRollout(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = LIMIT) int limit,
            Scope scope) {
        return history.of(scope, "rollout", id.toString(), cursor, limit);
    }

    @GetMapping("/freezes/{id}/history")
    @Operation(operationId = "listFreezeHistory", summary = "Who ordered, changed and lifted a freeze, newest first")
    HistoryPageDto ofFreeze(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = LIMIT) int limit,
            Scope scope) {
        return of(scope, "freeze", id.toString(), cursor, limit);
    }

    /** Everything of these begins with an entry: without one there never was such a thing. */
    private HistoryPageDto of(Scope scope, String type, String id, @Nullable String cursor, int limit) {
        HistoryPageDto page = history.of(scope, type, id, cursor, limit);
        boolean nothing = page.items().isEmpty() && page.nextCursor() == null;
        if (nothing && cursor == null) {
            throw ApiException.notFound("history of " + type.replace('_', ' '), id);
        }
        if (nothing) {
            of(scope, type, id, null, limit); // behind the last entry: 404 only when the first page has none
        }
        return page;
    }
}
