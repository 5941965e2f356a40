package io.clm.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class BucketsTest {

    private final AtomicLong nanos = new AtomicLong(7);
    private final Buckets buckets = new Buckets(2, 3, nanos::get);

    @Test
    void a_burst_is_let_through_and_then_so_many_a_second() {
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("a")).isZero();
        }
        assertThat(buckets.take("a")).isEqualTo(Duration.ofMillis(500));

        pass(Duration.ofMillis(499));
        assertThat(buckets.take("a")).isEqualTo(Duration.ofMillis(1));
        pass(Duration.ofMillis(1));
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isPositive();
    }

    @Test
    void each_key_has_a_bucket_of_its_own_and_none_holds_more_than_a_burst() {
        for (int i = 0; i < 4; i++) {
            buckets.take("a");
        }
        assertThat(buckets.take("b")).isZero();

        pass(Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("a")).isZero();
        }
        assertThat(buckets.take("a")).isPositive();
    }

    @Test
    void many_keys_do_not_empty_the_one_that_is_used() {
        for (int i = 0; i < 4; i++) {
            buckets.take("a");
        }
        for (int i = 0; i < 30_000; i++) {
            buckets.take("key " + i);
            assertThat(buckets.take("a")).isPositive();
        }
    }

    @Test
    void nothing_a_second_is_no_limit() {
        Buckets unlimited = new Buckets(0, 1, nanos::get);
        for (int i = 0; i < 100; i++) {
            assertThat(unlimited.take("a")).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:ffff::1, 2001:db8:1:2::/64",
        "2001:db8::1, 2001:db8::/64",
        "fe80::1%eth0, fe80::/64",
        "::1, :/64"
    })
    void an_address_is_counted_with_its_network(String address, String key) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);

        assertThat(Address.of(request)).isEqualTo(key);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
