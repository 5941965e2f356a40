package io.clm.api.freeze;

import io.clm.api.error.ApiException;
import io.clm.api.reach.Reach;
import io.clm.api.security.Role;
import io.clm.api.security.Scope;
import io.clm.core.freeze.Freeze;
import io.clm.core.freeze.FreezeScope;
import io.clm.store.Versioned;
import io.clm.store.cluster.ClusterFilter;
import io.clm.store.freeze.FreezeStore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Freezes as far as somebody reaches. Those of channels and of the fleet concern everybody, so everybody sees them. */
@Component
class SeenFreezes {
    static final String WHAT = "freeze in force";

    private final FreezeStore freezes;
    private final Reach reach;

    SeenFreezes(FreezeStore freezes, Reach reach) {
        this.freezes = freezes;
        this.reach = reach;
    }

    List<Versioned<Freeze>> list(Scope scope) {
        return scope.wholeFleet() ? freezes.list() : freezes.list(Reach.narrow(scope, ClusterFilter.ALL));
    }

    /** The freeze, or 404. */
    Versioned<Freeze> find(Scope scope, UUID id) {
        return freezes.find(id)
                .filter(freeze ->
                        sees(scope, freeze.value().scope(), freeze.value().subject()))
                .orElseThrow(() -> ApiException.notFound(WHAT, id.toString()));
    }

    /** The freeze, if it is the asker's to change: 403 where it holds more than one cluster of theirs. */
    Freeze own(Scope scope, UUID id) {
        Freeze freeze = find(scope, id).value();
        mayOrder(scope, freeze.scope());
        return freeze;
    }

    /** Refuses what is not the asker's to order. A cluster out of reach is answered as one that is not there. */
    FreezeInput allowed(Scope scope, FreezeInput wanted) {
        allowed(scope, wanted.scope(), wanted.subject());
        return wanted;
    }

    /** The same for one that was ordered and answered before. */
    void allowed(Scope scope, JsonNode answer) {
        FreezeScope what = FreezeInput.SCOPES.getOrDefault(answer.path("scope").asString(), FreezeScope.FLEET);
        allowed(scope, what, answer.path("subject").asString(""));
    }

    private void allowed(Scope scope, FreezeScope what, @Nullable String subject) {
        mayOrder(scope, what);
        if (!sees(scope, what, subject)) {
            throw ApiException.badRequest("subject", subject + " does not exist");
        }
    }

    private boolean sees(Scope scope, FreezeScope what, @Nullable String subject) {
        return switch (what) {
            case FLEET, CHANNEL -> true;
            case CLUSTER -> subject != null && (scope.wholeFleet() || reach.sees(scope, subject));
        };
    }

    private static void mayOrder(Scope scope, FreezeScope what) {
        boolean shared = what != FreezeScope.CLUSTER;
        if (shared && !scope.role().covers(Role.ADMIN)) {
            throw ApiException.forbidden("a freeze of a channel or of the fleet needs the role admin, and you have "
                    + scope.role().wire());
        }
        if (shared && !scope.wholeFleet()) {
            throw ApiException.forbidden("this concerns the whole fleet, and you reach a part of it");
        }
    }
}
