package io.clm.worker.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clm.core.channel.ConfigTree;
import io.clm.core.channel.ConfigVersion;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.Secret;
import io.clm.core.render.CloudFacts;
import io.clm.core.render.Fact;
import io.clm.core.render.Want;
import io.clm.worker.facts.FactsSource;
import io.clm.worker.outside.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FactFinderTest {
    private static final String CIPHERTEXT = "aws:kms:abc";

    private final List<Set<Want>> asked = new ArrayList<>();
    private final FactFinder finder = new FactFinder(new Cloud());

    /** Has every image; its id is the name of the next one. */
    private final class Cloud implements FactsSource {
        @Override
        public CloudFacts network(Cluster cluster) {
            return FactFinderTest.network();
        }

        @Override
        public Map<Want, List<Fact>> ask(Cluster cluster, Set<Want> wants) {
            asked.add(wants);
            Map<Want, List<Fact>> answers = new HashMap<>();
            wants.forEach(want -> answers.put(want, answer(want)));
            return answers;
        }

        private static List<Fact> answer(Want want) {
            return switch (want) {
                case Want.ImageNamed image ->
                    List.of(new CloudFacts.Image(image.name(), image.owner(), image.name() + "+"));
                case Want.Plaintext item -> List.of(new Fact.Decrypted(item.ciphertext(), new Secret("first")));
                case Want.MachineType type -> List.of();
                case Want.Certificate certificate -> List.of();
                case Want.KeyOf key -> List.of();
                case Want.ControlPlane controlPlane -> List.of();
            };
        }
    }

    private record Tree(Map<String, String> files) implements ConfigTree {
        @Override
        public ConfigVersion version() {
            return new ConfigVersion("0123456789abcdef0123456789abcdef01234567");
        }

        @Override
        public List<String> paths() {
            return List.copyOf(files.keySet());
        }

        @Override
        public Optional<String> read(String path) {
            return Optional.ofNullable(files.get(path));
        }
    }

    private static CloudFacts network() {
        return CloudFacts.live(new CloudFacts.Vpc("vpc-1", "172.31.0.0/16", List.of()), List.of());
    }

    /** A main stack that describes itself so. */
    private static RenderInputs inputs(String description) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("cluster/config-defaults.yaml", "password: " + CIPHERTEXT + "\n");
        files.put(
                "cluster/cluster.yaml",
                "Description: '" + description + "'\nResources:\n  Topic: {Type: 'AWS::SNS::Topic'}\n");
        return new RenderInputs(new Tree(files), cluster(), List.of(), network());
    }

    private static String template(Rendered rendered) {
        return rendered.rendering().desired().orElseThrow().mainStack().template();
    }

    @Test
    void asks_until_nothing_new_is_wanted_and_the_next_time_beforehand() {
        RenderInputs inputs = inputs("{{ amiID .Cluster.ConfigItems.password \"o\" }}");
        Rendered first = finder.render(inputs);
        assertThat(template(first)).contains("first+");
        Want plaintext = new Want.Plaintext(CIPHERTEXT);
        Want image = new Want.ImageNamed("first", "o");
        assertThat(asked).containsExactly(Set.of(), Set.of(plaintext), Set.of(image));
        asked.clear();
        Rendered again = finder.render(inputs);
        assertThat(asked).containsExactly(Set.of(plaintext, image));
        assertThat(again).isEqualTo(first);
    }

    @Test
    void the_facts_are_those_that_were_asked_for_whatever_was_asked_before() {
        finder.render(inputs("{{ amiID \"old\" \"o\" }}"));
        Rendered later = finder.render(inputs("nothing"));
        Rendered fresh = new FactFinder(new Cloud()).render(inputs("nothing"));
        assertThat(later.inputs().facts().images()).isEmpty();
        assertThat(later.inputs().facts().hash())
                .isEqualTo(fresh.inputs().facts().hash());
    }

    @Test
    void what_was_decrypted_is_hidden() {
        assertThat(finder.render(inputs("x")).mask().apply("the first one")).isEqualTo("the ******** one");
    }

    @Test
    void a_template_that_asks_for_ever_more_is_refused() {
        String more = "{{ amiID %s \"o\" }}";
        String deep = "\"a\"";
        for (int i = 0; i < 12; i++) {
            deep = "(amiID " + deep + " \"o\")";
        }
        RenderInputs inputs = inputs(more.formatted(deep));
        assertThatThrownBy(() -> finder.render(inputs))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ever more of the cloud");
    }

    private static Cluster cluster() {
        return new Cluster(
                "aws:1:eu-central-1:kube-1",
                "kube",
                "aws:1",
                "eu-central-1",
                "kube-1",
                "zalando-aws",
                "https://kube.example.org",
                "dev",
                "test",
                2,
                LifecycleStatus.READY,
                ClusterStatus.empty(),
                ConfigItems.empty(),
                List.of(),
                new TreeMap<>(),
                Cluster.Mode.MANAGE,
                Instant.EPOCH);
    }
}
