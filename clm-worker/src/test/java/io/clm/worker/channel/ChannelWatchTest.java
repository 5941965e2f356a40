package io.clm.worker.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.channel.Channel;
import io.clm.core.channel.ConfigTree;
import io.clm.core.channel.ConfigVersion;
import io.clm.worker.outside.Unavailable;
import io.clm.worker.registry.Registry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChannelWatchTest {
    private static final ConfigVersion GOOD = new ConfigVersion("a".repeat(40));
    private static final ConfigVersion LARGE = new ConfigVersion("b".repeat(40));

    private final List<String> written = new ArrayList<>();
    private final Source source = new Source();
    private final Hands clock = new Hands();
    private final ChannelWatch watch = new ChannelWatch(registry(), source, clock);

    @Test
    void a_channel_that_cannot_be_read_is_shown_and_the_others_go_on() {
        watch.look();
        assertThat(written)
                .contains("channelProblem large A file is too large.")
                .contains("head good null " + GOOD)
                .noneMatch(line -> line.startsWith("head large"));
    }

    @Test
    void while_the_repository_is_away_it_is_asked_with_growing_pauses() {
        source.away = true;
        watch.look();
        watch.look();
        assertThat(source.asked).isEqualTo(1);
        assertThat(written).anyMatch(line -> line.startsWith("channelProblem good away"));
        clock.now = clock.now.plusSeconds(1);
        watch.look();
        clock.now = clock.now.plusSeconds(1);
        watch.look();
        assertThat(source.asked).isEqualTo(2);
        source.away = false;
        clock.now = clock.now.plusSeconds(1);
        watch.look();
        assertThat(written).contains("head good null " + GOOD);
        watch.look();
        assertThat(source.asked).as("no pause when all is well").isEqualTo(4);
    }

    /** Takes down what is written; knows two channels and no cluster. */
    private Registry registry() {
        List<Channel> channels = List.of(channel("large"), channel("good"));
        return (Registry) Proxy.newProxyInstance(
                ChannelWatchTest.class.getClassLoader(),
                new Class<?>[] {Registry.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "channels" -> channels;
                    case "clusters" -> List.of();
                    case "head", "channelProblem", "keepPolicy" -> {
                        List<String> words = new ArrayList<>(List.of(method.getName()));
                        for (Object value : given) {
                            words.add(String.valueOf(value));
                        }
                        written.add(String.join(" ", words));
                        yield null;
                    }
                    default -> throw new AssertionError("not expected: " + method.getName());
                });
    }

    private static Channel channel(String name) {
        return new Channel(name, 1, name, null, null);
    }

    private static final class Source implements ConfigSource {
        private boolean away;
        private int asked;

        @Override
        public void refresh() {
            asked++;
            if (away) {
                throw new Unavailable("git", "away");
            }
        }

        @Override
        public Optional<ConfigVersion> head(String ref) {
            return Optional.of(ref.equals("good") ? GOOD : LARGE);
        }

        @Override
        public ConfigTree tree(ConfigVersion version) {
            if (version.equals(LARGE)) {
                throw new Unavailable("git", "A file is too large.");
            }
            return new Tree();
        }
    }

    private record Tree() implements ConfigTree {
        @Override
        public ConfigVersion version() {
            return GOOD;
        }

        @Override
        public List<String> paths() {
            return List.of("channels.yaml");
        }

        @Override
        public Optional<String> read(String path) {
            return Optional.of("channels:\n  good: {}\n");
        }
    }

    /** A clock that is set by hand. */
    private static final class Hands extends Clock {
        private Instant now = Instant.EPOCH.plus(Duration.ofDays(1));

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
