package io.clm.api.reach;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the {@link ReachGuard} behind the gate: who may not do a thing at all learns nothing of what is there. */
@Configuration(proxyBeanMethods = false)
class ReachConfiguration implements WebMvcConfigurer {

    private static final int AFTER_GATE = -90;

    private final ReachGuard guard;

    ReachConfiguration(ReachGuard guard) {
        this.guard = guard;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).order(AFTER_GATE);
    }
}
