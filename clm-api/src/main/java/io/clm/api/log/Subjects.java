package io.clm.api.log;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts what the path names into the log's lines: the cluster, the account, the rollout. */
@Configuration(proxyBeanMethods = false)
class Subjects implements WebMvcConfigurer, HandlerInterceptor {

    private static final int BEFORE_GATE = -110;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(BEFORE_GATE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named) {
            put("cluster_id", named.get("cluster_id"));
            put("account_id", named.get("account_id"));
            boolean rollout = request.getRequestURI().startsWith("/api/v1/rollouts/");
            put("rollout_id", rollout ? named.get("id") : null);
        }
        return true;
    }

    private static void put(String key, @Nullable Object value) {
        if (value != null) {
            MDC.put(key, value.toString());
        }
    }
}
