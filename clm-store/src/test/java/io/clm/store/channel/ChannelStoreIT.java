package io.clm.store.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.channel.Channel;
import io.clm.core.channel.ConfigVersion;
import io.clm.store.StoreIntegration;
import io.clm.store.testing.Samples;
import org.junit.jupiter.api.Test;

class ChannelStoreIT extends StoreIntegration {

    private static final ConfigVersion HEAD = new ConfigVersion(Samples.SHA);

    @Test
    void lists_in_the_order_of_promotion() {
        channels.put("beta", 2, "beta", BY);
        channels.put("alpha", 1, "alpha", BY);

        assertThat(channels.list()).extracting(Channel::name).containsExactly("dev", "alpha", "beta");
    }

    @Test
    void another_ref_forgets_the_head_and_the_same_keeps_it() {
        assertThat(channels.put("dev", 5, "dev", BY).head()).isEqualTo(HEAD);
        assertThat(channels.put("dev", 5, "main", BY).head()).isNull();
    }

    @Test
    void a_problem_is_news_once() {
        assertThat(channels.problem("dev", "channels.yaml:3: unknown key")).isTrue();
        assertThat(channels.problem("dev", "channels.yaml:3: unknown key")).isFalse();
        assertThat(channels.find("dev").orElseThrow().problem()).startsWith("channels.yaml:3");
        assertThat(channels.problem("dev", null)).isTrue();
    }

    @Test
    void the_last_good_policy_stays() {
        assertThat(channels.policy("dev")).isEmpty();
        ChannelPolicy good = new ChannelPolicy(HEAD, "surge: 1");

        channels.policy("dev", good);
        channels.problem("dev", "broken");

        assertThat(channels.policy("dev")).contains(good);
    }
}
