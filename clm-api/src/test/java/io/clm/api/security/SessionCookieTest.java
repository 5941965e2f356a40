package io.clm.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clm.api.config.ClmProperties;
import io.clm.api.testing.Properties;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseCookie;

class SessionCookieTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final String KEY = "k".repeat(32);
    private static final Who JANE =
            new Who("jane", "token jane", new Scope(Role.OPERATOR, Limit.to(List.of("aws:1", "aws:2")), Limit.NONE));

    @Test
    void a_cookie_says_who_it_is_until_it_is_too_old() {
        String value = cookies(KEY, NOW).issue(JANE, false).getValue();

        assertThat(cookies(KEY, NOW.plusSeconds(59)).who(value)).contains(JANE);
        assertThat(cookies(KEY, NOW.plusSeconds(61)).who(value)).isEmpty();
    }

    @Test
    void a_cookie_of_another_key_says_nothing() {
        String value = cookies(KEY, NOW).issue(JANE, false).getValue();

        assertThat(cookies("x".repeat(32), NOW).who(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "a.b.c", "a.9999999999.", "YWRtaW4.99999999999999999999.x", "\u00e9.1.\u00e9"})
    void rubbish_says_nothing(String value) {
        assertThat(cookies(KEY, NOW).who(value)).isEmpty();
    }

    @Test
    void a_longer_life_or_another_name_breaks_the_signature() {
        String[] parts = cookies(KEY, NOW).issue(JANE, false).getValue().split("\\.");

        assertThat(cookies(KEY, NOW).who(parts[0] + ".9999999999." + parts[2])).isEmpty();
        assertThat(cookies(KEY, NOW).who("YWRtaW4." + parts[1] + "." + parts[2]))
                .isEmpty();
    }

    @Test
    void scripts_and_other_sites_cannot_use_it() {
        ResponseCookie cookie = cookies(KEY, NOW).issue(JANE, true);

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> cookies("short", NOW)).hasMessageContaining("32");
    }

    @Test
    void a_scope_that_no_browser_would_keep_is_refused() {
        List<String> many = IntStream.range(0, 400).mapToObj(i -> "aws:" + i).toList();
        Who who = new Who("jane", "token jane", new Scope(Role.VIEWER, Limit.to(many), Limit.NONE));

        assertThatThrownBy(() -> cookies(KEY, NOW).issue(who, false)).hasMessageContaining("too many accounts");
    }

    private static SessionCookie cookies(String key, Instant now) {
        ClmProperties properties = Properties.of("clm.security.session-key=" + key, "clm.security.session-life=1m");
        return new SessionCookie(properties, new SessionKey(properties), Clock.fixed(now, ZoneOffset.UTC));
    }
}
