package io.clm.api.input;

import io.clm.store.Change;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers who changes something, and why: the token's name and the header {@code X-Reason}. */
@Component
public class Changes implements HandlerMethodArgumentResolver {

    private static final String REASON = "X-Reason";
    private static final int MAX = 1000;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Change.class;
    }

    @Override
    public Change resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet = (HttpServletRequest) request.getNativeRequest();
        Principal principal = servlet.getUserPrincipal();
        String reason = servlet.getHeader(REASON);
        String kept = reason == null || reason.isBlank() ? null : reason.substring(0, Math.min(MAX, reason.length()));
        return new Change(principal == null ? "anonymous" : principal.getName(), kept);
    }
}
