package io.clm.store;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** All stores; an application imports it and has a PostgreSQL data source. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EntityScan(basePackageClasses = StoreConfiguration.class)
@EnableJpaRepositories
public class StoreConfiguration {

    /** The clock of all stored times, in microseconds as PostgreSQL keeps them. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }

    @Bean
    FlywayConfigurationCustomizer sessionLock() {
        return Migrations::lockBySession;
    }
}
