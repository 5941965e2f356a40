package io.clm.api.input;

import io.clm.api.error.ApiException;
import io.clm.store.Expected;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the version that {@code If-Match} names; where {@link Demanded}, there must be one. */
@Component
class Expectations implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Expected.class;
    }

    @Override
    public Expected resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String ifMatch = request.getHeader(HttpHeaders.IF_MATCH);
        if (ifMatch == null && parameter.hasParameterAnnotation(Demanded.class)) {
            throw ApiException.preconditionRequired();
        }
        return Etags.expected(ifMatch);
    }
}
