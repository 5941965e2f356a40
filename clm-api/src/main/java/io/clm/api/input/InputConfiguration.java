package io.clm.api.input;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class InputConfiguration implements WebMvcConfigurer {

    private final Changes changes;
    private final Expectations expectations;

    InputConfiguration(Changes changes, Expectations expectations) {
        this.changes = changes;
        this.expectations = expectations;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(changes);
        resolvers.add(expectations);
    }
}
