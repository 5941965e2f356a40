package io.clm.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.json.CanonicalJson;
import io.clm.core.json.JsonReader;
import io.clm.core.plan.Versions;
import io.clm.core.registry.Cluster;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final String USER_DATA = "cluster/node-pools/worker-default/userdata.yaml";
    private static final String DNS = "cluster/manifests/dns/dns.yaml";

    private final Versions base = Versions.small();
    private final Versions head = base.replaced(USER_DATA, "echo done", "echo <b>&ready</b>")
            .replaced(DNS, "dns:1", "dns:2")
            .replaced(DNS, "matchLabels: {app: dns}", "matchLabels: {app: x}")
            .with("cluster/config-defaults.yaml", "size: large\nimage: ami-1\nunused: a\n");

    @Test
    void first_the_risk_then_the_nodes_then_the_rest() {
        String text = TextReport.of(fleet(base, head, "kube-1"), false);
        assertThat(text.indexOf("Look at these first")).isPositive();
        assertThat(text)
                .containsSubsequence(
                        "beta → alpha: alias-kube-1",
                        "Undo",
                        "Nodes    3 to 20 in 1 pool are replaced",
                        "Look at these first",
                        "! Deployment kube-system/dns",
                        "the API server refuses a change of spec.selector.matchLabels.app",
                        "Nodes that are replaced",
                        "± worker-default: workers (3 to 20 nodes)",
                        "because of userdata.yaml lines 4–5",
                        "because of config item size: small → large",
                        "Stacks",
                        "Kubernetes objects",
                        "~ Deployment kube-system/dns  (its pods are replaced)",
                        "spec.template.spec.containers[name=dns].image: \"dns:1\" → \"dns:2\"",
                        "Config items",
                        "~ size: \"small\" → \"large\"");
        assertThat(text).doesNotContain("\u001b[");
    }

    @Test
    void colours_only_where_they_are_wanted() {
        assertThat(TextReport.of(fleet(base, head, "kube-1"), true)).contains("\u001b[31m", "\u001b[0m");
    }

    @Test
    void nothing_to_do_is_one_line() {
        assertThat(TextReport.of(fleet(base, base, "kube-1"), false))
                .isEqualTo("beta → alpha: alias-kube-1: no change\n");
        assertThat(TextReport.of(fleet(base, base, "kube-1", "kube-2"), false))
                .isEqualTo("beta → alpha: no change in 2 clusters\n");
    }

    @Test
    void clusters_that_cannot_be_planned_are_not_called_unchanged() {
        Versions broken = base.with(
                "cluster/manifests/dns/x.yaml",
                "{{ if ne .Cluster.LocalID \"kube-3\" }}{{ .Cluster.ConfigItems.none }}{{ end }}");
        assertThat(TextReport.of(fleet(base, broken, "kube-1", "kube-2"), false))
                .startsWith("beta → alpha: none of 2 clusters can be planned\n");
        assertThat(TextReport.of(fleet(base, broken, "kube-1", "kube-3"), false))
                .startsWith("beta → alpha: no change in 1 cluster, 1 cannot be planned\n");
    }

    @Test
    void the_same_change_of_many_clusters_is_told_once() {
        String text = TextReport.of(fleet(base, head, "kube-1", "kube-2", "kube-3"), false);
        assertThat(text).contains("In all 3 clusters").doesNotContain("1 of 3", "2 of 3");
        assertThat(text.lines().filter(line -> line.contains("~ Deployment"))).hasSize(1);
    }

    @Test
    void names_of_clusters_in_changes_do_not_keep_them_apart() {
        Versions named = base.replaced(DNS, "dns:1", "dns.{{ .Cluster.LocalID }}.example.org/dns:2");
        assertThat(TextReport.of(fleet(base, named, "kube-one", "kube-two"), false))
                .contains("In all 2 clusters");
    }

    @Test
    void what_only_some_clusters_have_stands_apart() {
        Versions some = base.replaced(DNS, "dns:1", "dns:{{ if eq .Cluster.LocalID \"kube-1\" }}2{{ else }}1{{ end }}");
        assertThat(TextReport.of(fleet(base, some, "kube-1", "kube-2"), false))
                .contains("1 of 2 clusters change", "In 1 of 2 clusters: alias-kube-1");
    }

    @Test
    void each_of_several_clusters_has_a_line_of_its_own_at_the_top() {
        Versions some = base.replaced(USER_DATA, "echo done", "echo {{ .Cluster.LocalID }}")
                .with(DNS, "{{ if ne .Cluster.LocalID \"b\" }}" + base.read(DNS).orElseThrow() + "{{ end }}")
                .with(
                        "cluster/manifests/deletions.yaml",
                        "post_apply:\n{{ if eq .Cluster.LocalID \"b\" }}- {kind: PersistentVolumeClaim, name: data}{{ end }}\n")
                .with(
                        "cluster/manifests/dns/x.yaml",
                        "{{ if eq .Cluster.LocalID \"cc\" }}{{ .Cluster.ConfigItems.none }}{{ end }}");
        FleetDiff fleet = fleet(base, some, "a", "b", "cc");

        String text = TextReport.of(fleet, false);

        assertThat(text.lines()
                        .skip(1)
                        .dropWhile(line -> !line.isEmpty())
                        .skip(1)
                        .limit(4))
                .containsExactly(
                        "  Cluster   Changes                     Nodes replaced  Undo                    Blocked",
                        "  alias-a   1 stack, 1 pool             3 to 20         with another node roll",
                        "  alias-b   1 stack, 1 pool, 2 objects  3 to 20         one-way",
                        "  alias-cc  not known                                                           blocked by 1 finding");
        assertThat(HtmlReport.of(fleet))
                .contains(
                        "<tr><td>alias-a</td><td>1 stack, 1 pool</td><td>3 to 20</td><td>with another node roll</td>",
                        "<tr class=\"blocked\"><td>alias-cc</td><td>not known</td><td></td><td></td>"
                                + "<td>blocked by 1 finding</td></tr></table>");
        assertThat(TextReport.of(fleet, true)).contains("\u001b[1;31m  alias-cc");
    }

    @Test
    void one_cluster_needs_no_table() {
        assertThat(TextReport.of(fleet(base, head, "kube-1"), false)).doesNotContain("Blocked", "Nodes replaced  ");
        assertThat(HtmlReport.of(fleet(base, head, "kube-1"))).doesNotContain("<table");
    }

    @Test
    void a_minor_version_that_is_left_out_stands_before_the_risks() {
        Versions old = base.with("cluster/config-defaults.yaml", "size: a\nimage: ami-1\nkubernetes_version: 1.29\n");
        FleetDiff fleet = fleet(old, old.replaced("cluster/config-defaults.yaml", "1.29", "1.31"), "kube-1", "kube-2");

        assertThat(TextReport.of(fleet, false)).contains("""
                Steps that are left out
                  ! config item kubernetes_version: Kubernetes 1.29 → 1.31 leaves out 1.30: \
                a control plane goes up by one minor version at a time  (all 2 clusters)
                      bring the cluster to 1.30 first
                """);
        assertThat(HtmlReport.of(fleet)).contains("<h2>Steps that are left out</h2>", "1.29 → 1.31 leaves out 1.30");
    }

    @Test
    void the_page_is_whole_and_escaped() {
        String page = HtmlReport.of(fleet(base, head, "kube-1", "kube-2"));
        assertThat(page)
                .startsWith("<!doctype html>")
                .endsWith("</html>\n")
                .contains("echo &lt;b&gt;&amp;ready&lt;/b&gt;", "color-scheme:light dark")
                .doesNotContain("<b>&ready", "<script", "http://", "https://", "<link", "src=");
        assertThat(page.split("<details", -1)).hasSameSizeAs(page.split("</details>", -1));
        assertThat(page.split("<div", -1)).hasSameSizeAs(page.split("</div>", -1));
    }

    @Test
    void a_hostile_name_does_not_leave_its_place() {
        assertThat(Html.escaped("\"><script>'&\u0007")).isEqualTo("&quot;&gt;&lt;script&gt;&#39;&amp;\ufffd");
    }

    @Test
    void the_document_for_machines_is_canonical_json() {
        FleetDiff fleet = fleet(base, head, "kube-1");
        String json = JsonReport.of(fleet);
        assertThat(json).isEqualTo(JsonReport.of(fleet)).endsWith("}\n");
        assertThat(CanonicalJson.write(JsonReader.read(json.strip())) + "\n").isEqualTo(json);
        assertThat(json)
                .contains("\"hash\":\"" + fleet.clusters().getFirst().plan().hash() + "\"");
    }

    private static FleetDiff fleet(Versions base, Versions head, String... names) {
        List<ClusterDiff> diffs = Arrays.stream(names)
                .map(name -> Versions.cluster(name, Map.of()))
                .map((Cluster cluster) -> new ClusterDiff(cluster, base.to(head, cluster)))
                .toList();
        return new FleetDiff("beta", "alpha", diffs);
    }
}
