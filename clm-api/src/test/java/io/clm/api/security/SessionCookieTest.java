package io.clm.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clm.api.config.ClmProperties;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseCookie;

class SessionCookieTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final String KEY = "k".repeat(32);

    @Test
    void a_cookie_says_who_it_is_until_it_is_too_old() throws IOException {
        String value = cookies(KEY, NOW).issue("jane", false).getValue();

        assertThat(cookies(KEY, NOW.plusSeconds(59)).actor(value)).contains("jane");
        assertThat(cookies(KEY, NOW.plusSeconds(61)).actor(value)).isEmpty();
    }

    @Test
    void a_cookie_of_another_key_says_nothing() throws IOException {
        String value = cookies(KEY, NOW).issue("jane", false).getValue();

        assertThat(cookies("x".repeat(32), NOW).actor(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "a.b.c", "a.9999999999.", "YWRtaW4.99999999999999999999.x", "\u00e9.1.\u00e9"})
    void rubbish_says_nothing(String value) throws IOException {
        assertThat(cookies(KEY, NOW).actor(value)).isEmpty();
    }

    @Test
    void a_longer_life_or_another_name_breaks_the_signature() throws IOException {
        String[] parts = cookies(KEY, NOW).issue("jane", false).getValue().split("\\.");

        assertThat(cookies(KEY, NOW).actor(parts[0] + ".9999999999." + parts[2]))
                .isEmpty();
        assertThat(cookies(KEY, NOW).actor("YWRtaW4." + parts[1] + "." + parts[2]))
                .isEmpty();
    }

    @Test
    void scripts_and_other_sites_cannot_use_it() throws IOException {
        ResponseCookie cookie = cookies(KEY, NOW).issue("jane", true);

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> cookies("short", NOW)).hasMessageContaining("32");
    }

    private static SessionCookie cookies(String key, Instant now) throws IOException {
        ClmProperties.Security security = new ClmProperties.Security(
                null, null, key, null, Duration.ofMinutes(1), Duration.ofMinutes(1), List.of("localhost"));
        ClmProperties properties = new ClmProperties(security, new ClmProperties.Events(Duration.ofSeconds(1), 1));
        return new SessionCookie(properties, Clock.fixed(now, ZoneOffset.UTC));
    }
}
