package io.clm.api.reach;

import io.clm.api.error.ApiException;
import io.clm.api.security.Scope;
import io.clm.api.security.Who;
import io.clm.api.security.WhoAuthentication;
import io.clm.core.rollout.Rollout;
import io.clm.store.account.AccountStore;
import io.clm.store.rollout.RolloutStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Answers 404 for a path that names a cluster, an account or a rollout out of the asker's reach, in the words for one
 * that is not there; holds for paths of the future too. Costs a query only where somebody is limited.
 */
@Component
class ReachGuard implements HandlerInterceptor {

    private static final String ROLLOUTS = "/api/v1/rollouts/{id}";

    private final Reach reach;
    private final AccountStore accounts;
    private final RolloutStore rollouts;

    ReachGuard(Reach reach, AccountStore accounts, RolloutStore rollouts) {
        this.reach = reach;
        this.accounts = accounts;
        this.rollouts = rollouts;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<Scope> limited = WhoAuthentication.current().map(Who::scope).filter(scope -> !scope.wholeFleet());
        limited.ifPresent(scope -> check(scope, request));
        return true;
    }

    private void check(Scope scope, HttpServletRequest request) {
        Map<String, String> named = named(request);
        String cluster = named.get("cluster_id");
        if (cluster != null && !reach.sees(scope, cluster)) {
            throw ApiException.notFound("cluster", cluster);
        }
        String account = named.get("account_id");
        if (account != null && !seesAccount(scope, account)) {
            throw ApiException.notFound("infrastructure account", account);
        }
        String rollout = named.get("id");
        if (rollout != null && pattern(request).startsWith(ROLLOUTS) && !seesRollout(scope, rollout)) {
            throw ApiException.notFound("rollout", rollout);
        }
    }

    private boolean seesAccount(Scope scope, String id) {
        return accounts.find(id).filter(account -> Reach.sees(scope, account)).isPresent();
    }

    /** What is no id at all is left to the handler, which says so. */
    private boolean seesRollout(Scope scope, String id) {
        try {
            Optional<Rollout> rollout = rollouts.find(UUID.fromString(id));
            return rollout.isPresent() && reach.sees(scope, rollout.get().clusterId());
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    @SuppressWarnings("unchecked") // what Spring documents
    private static Map<String, String> named(HttpServletRequest request) {
        Object named = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return named == null ? Map.of() : (Map<String, String>) named;
    }
}
