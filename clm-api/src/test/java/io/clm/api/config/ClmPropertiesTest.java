package io.clm.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class ClmPropertiesTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Enabled.class);

    @Test
    void defaults() {
        context.run(it -> assertThat(it.getBean(ClmProperties.class))
                .isEqualTo(new ClmProperties(
                        new ClmProperties.Security(
                                null,
                                null,
                                null,
                                null,
                                Duration.ofHours(12),
                                Duration.ofHours(1),
                                List.of("localhost", "127.0.0.1", "[::1]")),
                        new ClmProperties.Events(Duration.ofSeconds(10), 200))));
    }

    @Test
    void everything_can_be_set() {
        context.withPropertyValues(
                        "clm.security.admin-token=secret",
                        "clm.security.admin-token-file=/t",
                        "clm.security.session-key=key",
                        "clm.security.session-key-file=/k",
                        "clm.security.session-life=2h",
                        "clm.security.ticket-life=3m",
                        "clm.security.allowed-hosts=clm.example.org",
                        "clm.events.heartbeat=5s",
                        "clm.events.max-streams=7")
                .run(it -> assertThat(it.getBean(ClmProperties.class))
                        .isEqualTo(new ClmProperties(
                                new ClmProperties.Security(
                                        "secret",
                                        Path.of("/t"),
                                        "key",
                                        Path.of("/k"),
                                        Duration.ofHours(2),
                                        Duration.ofMinutes(3),
                                        List.of("clm.example.org")),
                                new ClmProperties.Events(Duration.ofSeconds(5), 7))));
    }

    @Test
    void nonsense_is_refused() {
        context.withPropertyValues("clm.events.max-streams=0")
                .run(it -> assertThat(it).hasFailed());
        context.withPropertyValues("clm.security.session-life=0s")
                .run(it -> assertThat(it).hasFailed());
        context.withPropertyValues("clm.security.allowed-hosts=")
                .run(it -> assertThat(it).hasFailed());
    }

    @Test
    void secrets_are_not_shown() {
        context.withPropertyValues("clm.security.admin-token=hush", "clm.security.session-key=hush")
                .run(it ->
                        assertThat(it.getBean(ClmProperties.class).toString()).doesNotContain("hush"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ClmProperties.class)
    static class Enabled {}
}
