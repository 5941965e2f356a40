package io.clm.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.guard.Finding;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.NodePool;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemChecksTest {

    private static Cluster cluster(Map<String, String> items, Map<String, String> poolItems) {
        NodePool pool = new NodePool("workers", "worker", List.of("m5.large"), "none", 1, 2, ConfigItems.of(poolItems));
        return new Cluster(
                "aws:1:eu-central-1:kube-1",
                "kube-1",
                "aws:1",
                "eu-central-1",
                "kube-1",
                "zalando-aws",
                "https://kube-1.example.org",
                "dev",
                "test",
                1,
                LifecycleStatus.READY,
                new ClusterStatus(null, null, null, List.of()),
                ConfigItems.of(items),
                List.of(pool),
                new TreeMap<>(),
                Cluster.Mode.MANAGE,
                Instant.EPOCH);
    }

    private static List<Finding> check(String template, Map<String, String> items, Set<String> defaults) {
        ItemReads reads = ItemReads.of(Map.of("cluster/a.yaml", template));
        return ItemChecks.of(reads, cluster(items, Map.of()), defaults);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ .Cluster.ConfigItems.log_level }}",
                "x: {{- if eq .NodePool.ConfigItems.log_level \"a\" -}} y {{ end }}",
                "{{ index .Cluster.ConfigItems \"log_level\" }}",
                "{{ index .Cluster.ConfigItems (print \"log_\" .Cluster.Region) }}",
                "{{ index .Cluster.ConfigItems (printf \"log_%s\" .Cluster.Region) }}",
                "{{ with $c := .Cluster }}{{ $c.ConfigItems.log_level }}{{ end }}",
                "{{ range $name, $value := .Cluster.ConfigItems }}{{ $name }}{{ end }}",
                "{{ index .Cluster.ConfigItems $name }}"
            })
    void an_item_that_some_template_can_read_is_no_finding(String template) {
        assertThat(check(template, Map.of("log_level", "x"), Set.of("log_level")))
                .isEmpty();
    }

    @Test
    void warns_of_items_of_cluster_and_pool_that_nobody_reads() {
        ItemReads reads = ItemReads.of(Map.of("cluster/a.yaml", "log_levle: {{ .Cluster.ConfigItems.log_level }}"));
        Cluster cluster = cluster(Map.of("log_levle", "x"), Map.of("colour", "red"));

        List<Finding> findings = ItemChecks.of(reads, cluster, Set.of("log_level", "log_levle"));

        assertThat(findings)
                .extracting(Finding::where)
                .containsExactly("config item log_levle", "node-pool/workers, config item colour");
        assertThat(findings).extracting(Finding::fix).containsExactly("did you mean log_level?", "remove it");
        assertThat(findings).noneMatch(Finding::blocks);
    }

    @Test
    void the_engine_obeys_some_items_itself() {
        assertThat(check("", Map.of("drain_grace_period", "1h", "override_channel", "a=b", "taints", ""), Set.of()))
                .isEmpty();
    }

    @Test
    void warns_once_of_all_items_that_templates_read_and_nobody_sets() {
        String template = "a: 1\nb: {{ index .Cluster.ConfigItems \"beta\" }}{{ index .Cluster.ConfigItems \"alpha\" }}"
                + "{{ index .Cluster.ConfigItems \"set\" }}";

        assertThat(check(template, Map.of(), Set.of("set"))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("config-item-unset");
            assertThat(finding.what()).endsWith("nobody sets them: alpha, beta");
            assertThat(finding.where()).isEqualTo("cluster/a.yaml:2:46");
            assertThat(finding.blocks()).isFalse();
        });
    }
}
