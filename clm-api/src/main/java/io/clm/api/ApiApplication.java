package io.clm.api;

import io.clm.api.config.ClmProperties;
import io.clm.store.StoreConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** REST, server-sent events, security; serves the page. Configured by {@code clm-api.yaml} and the environment. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@Import(StoreConfiguration.class)
@EnableConfigurationProperties(ClmProperties.class)
public class ApiApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(ApiApplication.class)
                .properties("spring.config.name=clm-api")
                .run(args);
    }
}
