package io.clm.worker.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.guard.Finding;
import io.clm.core.registry.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingProblemsTest {

    @Test
    void what_blocks_is_a_problem_with_place_expression_and_mend_in_its_detail() {
        Finding finding = Finding.block(
                "template-error",
                "no key \"sise\" in .Cluster.ConfigItems",
                "cluster/manifests/dns/deployment.yaml:12:8",
                "Add the item to config-defaults.yaml.");
        List<Problem> problems = FindingProblems.of(List.of(finding));
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().detail())
                .startsWith("cluster/manifests/dns/deployment.yaml:12:8: ")
                .contains(".Cluster.ConfigItems")
                .endsWith("Add the item to config-defaults.yaml.");
        assertThat(problems.getFirst().type()).endsWith("/template-error");
        assertThat(problems.getFirst().instance()).isEqualTo("cluster/manifests/dns/deployment.yaml:12:8");
    }

    @Test
    void a_warning_is_none() {
        assertThat(FindingProblems.of(List.of(Finding.warn("rule", "what", "where", "fix"))))
                .isEmpty();
    }
}
