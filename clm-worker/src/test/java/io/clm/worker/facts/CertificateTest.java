package io.clm.worker.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String HOST = "kube-1.dev.example.org";

    private static Certificate of(String arn, int sinceDays, int forDays, String... names) {
        return new Certificate(
                arn, List.of(names), NOW.minus(Duration.ofDays(sinceDays)), NOW.plus(Duration.ofDays(forDays)));
    }

    private static String best(Certificate... certificates) {
        return Certificate.best(List.of(certificates), HOST, NOW)
                .map(Certificate::arn)
                .orElse("none");
    }

    @Test
    void a_name_fits_as_it_is_or_with_one_label_for_a_star() {
        assertThat(best(of("exact", 1, 90, HOST))).isEqualTo("exact");
        assertThat(best(of("star", 1, 90, "*.dev.example.org"))).isEqualTo("star");
        assertThat(best(of("deep", 1, 90, "*.example.org"))).isEqualTo("none");
        assertThat(best(of("other", 1, 90, "dev.example.org", "*.kube-1.dev.example.org")))
                .isEqualTo("none");
    }

    @Test
    void the_closer_name_wins_unless_it_ends_within_a_week() {
        assertThat(best(of("star", 1, 90, "*.dev.example.org"), of("exact", 30, 90, "a.org", HOST)))
                .isEqualTo("exact");
        assertThat(best(of("star", 1, 90, "*.dev.example.org"), of("exact", 30, 3, HOST)))
                .isEqualTo("star");
        assertThat(best(of("exact", 30, 3, HOST))).isEqualTo("exact");
    }

    @Test
    void of_equals_the_newest_then_the_one_that_lasts_longest() {
        assertThat(best(of("new", 1, 80, HOST), of("old", 9, 90, HOST))).isEqualTo("new");
        assertThat(best(of("short", 1, 80, HOST), of("long", 1, 90, HOST))).isEqualTo("long");
    }

    @Test
    void what_is_not_valid_now_is_none() {
        assertThat(best(of("over", 90, -1, HOST), of("to-come", -1, 90, HOST))).isEqualTo("none");
    }
}
