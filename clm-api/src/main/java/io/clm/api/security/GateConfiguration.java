package io.clm.api.security;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the {@link Gate} in front of every handler. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration implements WebMvcConfigurer {

    private static final int FIRST = -100;

    private final Gate gate;
    private final Scopes scopes;

    GateConfiguration(Gate gate, Scopes scopes) {
        this.gate = gate;
        this.scopes = scopes;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate).order(FIRST);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(scopes);
    }
}
