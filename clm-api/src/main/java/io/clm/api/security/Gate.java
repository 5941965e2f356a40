package io.clm.api.security;

import io.clm.api.error.ApiException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request to its handler when the handler's {@link Decision} says so, before the body is read. */
@Component
class Gate implements HandlerInterceptor {

    private final Map<HandlerMethod, Optional<Decision>> decisions = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            check(decisions.computeIfAbsent(method, Decision::of), WhoAuthentication.current());
        }
        return true;
    }

    static void check(Optional<Decision> decision, Optional<Who> who) {
        switch (decision.orElseThrow(() -> ApiException.forbidden("nobody decided who may do this, so nobody may"))) {
            case Decision.Everybody everybody -> {}
            case Decision.AtLeast least -> check(least, who);
        }
    }

    private static void check(Decision.AtLeast least, Optional<Who> who) {
        Scope scope = who.orElseThrow(() -> ApiException.forbidden("this needs somebody we know"))
                .scope();
        if (!scope.role().covers(least.role())) {
            throw ApiException.forbidden("this needs the role " + least.role().wire() + ", and you have "
                    + scope.role().wire());
        }
        if (least.wholeFleet() && !scope.wholeFleet()) {
            throw ApiException.forbidden("this concerns the whole fleet, and you reach a part of it");
        }
    }
}
