package io.clm.api.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.clm.api.security.Scope;
import io.clm.api.security.SessionCookie;
import io.clm.api.security.Who;
import io.clm.store.Change;
import io.clm.store.Expected;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API: names as on the wire, nullability as in the records. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Change.class, Expected.class, Scope.class, Who.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("clm")
                        .version("1")
                        .description(
                                "Cluster registry, channels, plans and rollouts. Errors are described below docs/problems.")
                        .license(new License().name("MIT").identifier("MIT")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A static token, or an access token of a configured OIDC issuer"))
                        .addSecuritySchemes(
                                "cookie",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name(SessionCookie.NAME)
                                        .description("The page's; changes things from the page itself only")))
                .tags(Tags.ALL)
                .addSecurityItem(new SecurityRequirement().addList("bearer"))
                .addSecurityItem(new SecurityRequirement().addList("cookie"));
    }

    @Bean
    ModelResolver modelResolver() {
        return new ModelResolver(new ObjectMapper()
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .registerModule(new JavaTimeModule()));
    }

    /** Every operation may be answered with an error, and has examples. */
    @Bean
    OpenApiCustomizer errors() {
        return api -> {
            ErrorResponses.add(api);
            new Examples().add(api);
        };
    }

    @Bean
    OpenApiCustomizer rules() {
        return api -> {
            ParameterRules.add(api);
            GivenBodies.add(api);
        };
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }
}
