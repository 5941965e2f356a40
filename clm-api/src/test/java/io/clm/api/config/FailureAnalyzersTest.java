package io.clm.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.SpringFactoriesLoader;

class FailureAnalyzersTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Enabled.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clm.events.max-streams=0 | clm.events.max-streams must be greater than or equal to 1: it is \"0\".",
                "clm.security.session-life=long | clm.security.session-life cannot be read as a duration: it is \"long\".",
                "clm.limits.max-body=huge | clm.limits.max-body cannot be read as a datasize: it is \"huge\"."
            })
    void a_wrong_property_is_one_sentence_that_names_it(String pair, String sentence) {
        context.withPropertyValues(pair)
                .run(it -> assertThat(said(it.getStartupFailure())).isEqualTo(sentence));
    }

    @Test
    void an_issuer_that_lacks_something_is_named_by_its_number() {
        context.withPropertyValues("clm.oidc.issuers[0].issuer=https://id.example.org")
                .run(it -> assertThat(said(it.getStartupFailure()))
                        .startsWith("clm.oidc.issuers[0].audience must not be empty"));
    }

    @Test
    void what_is_only_seen_later_is_said_in_the_same_way() {
        assertThat(said(new IllegalStateException(new WrongConfiguration(
                        "clm.login.issuer", "is none of clm.oidc.issuers", "describe it there"))))
                .isEqualTo("clm.login.issuer is none of clm.oidc.issuers: describe it there.");
    }

    private static String said(@Nullable Throwable failure) {
        Throwable failed = Objects.requireNonNull(failure);
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, e) -> {})
                .stream()
                .filter(analyzer -> analyzer.getClass().getName().startsWith("io.clm."))
                .map(analyzer -> analyzer.analyze(failed))
                .filter(Objects::nonNull)
                .map(FailureAnalysis::getDescription)
                .findFirst()
                .orElse("nothing");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ClmProperties.class)
    static class Enabled {}
}
