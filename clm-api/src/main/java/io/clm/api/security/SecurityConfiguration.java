package io.clm.api.security;

import io.clm.api.config.ClmProperties;
import io.clm.api.error.ErrorWriter;
import jakarta.servlet.DispatcherType;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everything needs to be known who asks for it, but what is listed here. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/api/v1/openapi.json",
        "/openapi.json",
        "/login",
        "/login/start/*",
        "/login/callback",
        "/actuator/health",
        "/actuator/health/*"
    };

    /** Mantine sets styles on elements, hence unsafe-inline for them alone. */
    private static final String CONTENT = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            ClmProperties properties,
            Bearers bearers,
            SessionCookie sessions,
            Stranger stranger,
            ObjectProvider<ChainPart> parts,
            ErrorWriter errors)
            throws Exception {
        for (ChainPart part : parts) {
            part.addTo(http);
        }
        return http.csrf(AbstractHttpConfigurer::disable) // SameSite=Strict and SameOrigin stand for it
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers("/actuator/prometheus")
                                .access(SecurityConfiguration::reachesEverything)
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(stranger)
                        .accessDeniedHandler((request, response, e) -> errors.write(
                                request,
                                response,
                                HttpStatus.FORBIDDEN,
                                "this is for those who reach the whole fleet")))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(stranger)
                        .authenticationManagerResolver(request -> bearers::authenticate))
                .headers(SecurityConfiguration::headers)
                .addFilterAfter(new HostFilter(properties.security(), errors), HeaderWriterFilter.class)
                .addFilterBefore(new CookieFilter(sessions, errors), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Figures of the whole fleet are for those who reach it. */
    private static AuthorizationResult reachesEverything(
            Supplier<? extends Authentication> asker, RequestAuthorizationContext request) {
        return new AuthorizationDecision(asker.get() instanceof WhoAuthentication known
                && known.getPrincipal().scope().wholeFleet());
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    /** Nobody reads a figure for each filter of each request, and each costs; requests have theirs as a whole. */
    @Bean
    SecurityObservationSettings noFiguresOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** PostgreSQL's texts cannot hold NUL; no parameter needs one. */
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        firewall.setUnsafeAllowAnyHttpMethod(true); // no rule looks at the method; what no handler has is a 405
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejected(ErrorWriter errors) {
        return (request, response, e) -> errors.write(
                request, response, HttpStatus.BAD_REQUEST, "the request has characters that are not allowed");
    }
}
