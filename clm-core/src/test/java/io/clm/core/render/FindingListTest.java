package io.clm.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.guard.Finding;
import io.clm.core.registry.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingListTest {

    private static final String HOSTS = "https://one.example.org:1,https://two.example.org:2-x1y2z3";

    private final FindingList findings = new FindingList(List.of(new Secret(HOSTS)));

    @Test
    void a_plaintext_is_hidden_wherever_it_stands() {
        findings.warn("rule", "it is " + HOSTS, "a:1", "not " + HOSTS);
        assertThat(findings.all())
                .containsExactly(Finding.warn("rule", "it is " + Secret.MASK, "a:1", "not " + Secret.MASK));
    }

    @Test
    void so_is_the_part_of_one_that_a_function_could_not_use() {
        findings.block(
                "template-error",
                "unable to parse endpoint 'https://two.example.org:2-x1y2z3': invalid port \":2-x1y2z3\"",
                "a:1:2",
                "");
        assertThat(findings.all())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what())
                        .isEqualTo("unable to parse endpoint '%1$s': invalid port \"%1$s\"", Secret.MASK));
    }

    @Test
    void words_that_only_begin_alike_stay() {
        findings.block("rule", "https: is wanted, with a port", "a:1", "");
        assertThat(findings.all().getFirst().what()).isEqualTo("https: is wanted, with a port");
    }
}
