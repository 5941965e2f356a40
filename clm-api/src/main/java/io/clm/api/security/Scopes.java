package io.clm.api.security;

import io.clm.api.error.ApiException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handlers the asker's {@link Scope}, or {@link Who} it is. */
@Component
class Scopes implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Scope.class || parameter.getParameterType() == Who.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Who who = WhoAuthentication.current().orElseThrow(() -> ApiException.forbidden("this needs somebody we know"));
        return parameter.getParameterType() == Who.class ? who : who.scope();
    }
}
