package io.clm.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

class ClmPropertiesTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Enabled.class);

    @Test
    void defaults() {
        ClmProperties expected = new ClmProperties(
                new ClmProperties.Security(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Duration.ofHours(12),
                        Duration.ofHours(1),
                        List.of("localhost", "127.0.0.1", "[::1]")),
                new Oidc(
                        List.of(),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(30)),
                new Login(null, null, null, null, List.of("openid", "profile")),
                new Limits(
                        500,
                        1000,
                        1000,
                        2000,
                        DataSize.ofMegabytes(4),
                        DataSize.ofMegabytes(16),
                        Duration.ofSeconds(20)),
                new ClmProperties.Events(Duration.ofSeconds(10), 200));
        context.run(it -> assertThat(it.getBean(ClmProperties.class)).isEqualTo(expected));
    }

    @Test
    void everything_can_be_set() {
        context.withPropertyValues(
                        "clm.security.admin-token=secret",
                        "clm.security.admin-token-file=/t",
                        "clm.security.operator-token-file=/o",
                        "clm.security.viewer-token-file=/v",
                        "clm.security.session-key=key",
                        "clm.security.session-key-file=/k",
                        "clm.security.session-life=2h",
                        "clm.security.ticket-life=3m",
                        "clm.security.allowed-hosts=clm.example.org",
                        "clm.oidc.issuers[0].issuer=https://id.example.org",
                        "clm.oidc.issuers[0].jwk-set-uri=https://id.example.org/keys",
                        "clm.oidc.issuers[0].audience=clm,other",
                        "clm.oidc.issuers[0].algorithms=ES512",
                        "clm.oidc.issuers[0].name-claim=email",
                        "clm.oidc.issuers[0].role-claim=realm_access.roles",
                        "clm.oidc.issuers[0].roles.viewer=a,b",
                        "clm.oidc.issuers[0].roles.operator=c",
                        "clm.oidc.issuers[0].roles.admin=d",
                        "clm.oidc.issuers[0].account-claim=accounts",
                        "clm.oidc.issuers[0].environment-claim=stages",
                        "clm.oidc.clock-skew=1s",
                        "clm.oidc.timeout=2s",
                        "clm.oidc.keys-kept=3m",
                        "clm.oidc.keys-asked=4s",
                        "clm.login.client-id=clm",
                        "clm.login.issuer=https://id.example.org",
                        "clm.login.client-secret=hush",
                        "clm.login.client-secret-file=/s",
                        "clm.login.scopes=openid,email",
                        "clm.limits.per-principal=1",
                        "clm.limits.per-principal-burst=2",
                        "clm.limits.per-address=3",
                        "clm.limits.per-address-burst=4",
                        "clm.limits.max-body=5KB",
                        "clm.limits.max-import=6KB",
                        "clm.limits.body-time=7s",
                        "clm.events.heartbeat=5s",
                        "clm.events.max-streams=7")
                .run(it -> assertThat(it.getBean(ClmProperties.class)).isEqualTo(changed()));
    }

    private static ClmProperties changed() {
        Issuer issuer = new Issuer(
                "https://id.example.org",
                URI.create("https://id.example.org/keys"),
                List.of("clm", "other"),
                List.of("ES512"),
                "email",
                "realm_access.roles",
                new Issuer.RoleNames(List.of("a", "b"), List.of("c"), List.of("d")),
                "accounts",
                "stages");
        return new ClmProperties(
                new ClmProperties.Security(
                        "secret",
                        Path.of("/t"),
                        Path.of("/o"),
                        Path.of("/v"),
                        "key",
                        Path.of("/k"),
                        Duration.ofHours(2),
                        Duration.ofMinutes(3),
                        List.of("clm.example.org")),
                new Oidc(
                        List.of(issuer),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(3),
                        Duration.ofSeconds(4)),
                new Login("clm", "https://id.example.org", "hush", Path.of("/s"), List.of("openid", "email")),
                new Limits(1, 2, 3, 4, DataSize.ofKilobytes(5), DataSize.ofKilobytes(6), Duration.ofSeconds(7)),
                new ClmProperties.Events(Duration.ofSeconds(5), 7));
    }

    @Test
    void everything_can_be_set_by_the_environment_too() {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource(
                "systemEnvironment",
                Map.of(
                        "CLM_SECURITY_ADMINTOKENFILE", "/t",
                        "CLM_OIDC_ISSUERS_0_ISSUER", "https://id.example.org",
                        "CLM_OIDC_ISSUERS_0_AUDIENCE", "clm",
                        "CLM_OIDC_ISSUERS_0_ROLECLAIM", "groups",
                        "CLM_OIDC_ISSUERS_0_ROLES_ADMIN", "platform",
                        "CLM_LOGIN_CLIENTID", "clm-web",
                        "CLM_LIMITS_MAXBODY", "1MB")));

        ClmProperties read =
                new Binder(ConfigurationPropertySources.from(sources)).bindOrCreate("clm", ClmProperties.class);

        assertThat(read.security().adminTokenFile()).isEqualTo(Path.of("/t"));
        assertThat(read.oidc().issuers().getFirst().roleClaim()).isEqualTo("groups");
        assertThat(read.oidc().issuers().getFirst().roles().admin()).containsExactly("platform");
        assertThat(read.login().clientId()).isEqualTo("clm-web");
        assertThat(read.limits().maxBody()).isEqualTo(DataSize.ofMegabytes(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clm.events.max-streams=0",
                "clm.security.session-life=0s",
                "clm.security.allowed-hosts=",
                "clm.limits.per-principal=-1",
                "clm.limits.max-body=huge",
                "clm.oidc.timeout=0s",
                "clm.oidc.issuers[0].issuer=https://id.example.org",
                "clm.oidc.issuers[0].audience=clm"
            })
    void nonsense_is_refused(String pair) {
        context.withPropertyValues(pair).run(it -> assertThat(it).hasFailed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clm.oidc.issuers[0].algorithms=HS256",
                "clm.oidc.issuers[0].algorithms=none",
                "clm.oidc.issuers[0].issuer=ftp://id"
            })
    void an_issuer_that_anybody_could_play_is_refused(String pair) {
        context.withPropertyValues(
                        "clm.oidc.issuers[0].issuer=https://id.example.org", "clm.oidc.issuers[0].audience=clm", pair)
                .run(it -> assertThat(it).hasFailed());
    }

    @Test
    void secrets_are_not_shown() {
        context.withPropertyValues(
                        "clm.security.admin-token=hush",
                        "clm.security.session-key=hush",
                        "clm.login.client-secret=hush")
                .run(it ->
                        assertThat(it.getBean(ClmProperties.class).toString()).doesNotContain("hush"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ClmProperties.class)
    static class Enabled {}
}
