package io.clm.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clm.core.channel.ClusterVersion;
import io.clm.core.json.CanonicalJson;
import io.clm.core.plan.Cause.Kind;
import io.clm.core.plan.Reversal.Level;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.LifecycleStatus;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionDiffTest {

    private static final String USER_DATA = "cluster/node-pools/worker-default/userdata.yaml";
    private static final String DEFAULTS = "cluster/config-defaults.yaml";
    private static final String DNS = "cluster/manifests/dns/dns.yaml";
    private final Versions base = Versions.small();

    @Test
    void a_version_does_not_differ_from_itself() {
        Plan plan = base.to(base);
        assertThat(plan.findings()).isEmpty();
        assertThat(plan.hasChanges()).isFalse();
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.hash()).isEqualTo(base.to(base).hash());
    }

    @Test
    void a_line_of_the_user_data_is_named_as_the_cause_and_the_nodes_are_counted() {
        Plan plan = base.to(base.replaced(USER_DATA, "echo done", "echo ready"));
        PoolChange pool = plan.pools().getFirst();
        assertThat(pool.cause()).isEqualTo("userdata.yaml line 5");
        assertThat(pool.causes())
                .extracting(Cause::kind, Cause::place)
                .containsExactly(tuple(Kind.USER_DATA, USER_DATA + ":5"));
        assertThat(pool.rolls()).isTrue();
        assertThat(pool.size()).isEqualTo(new PoolSize(3, 20, null));
        assertThat(pool.reversal().level()).isEqualTo(Level.NODE_ROLL);
        assertThat(plan.disruption()).isEqualTo(new Disruption(java.util.List.of("workers"), 3, 20));
        assertThat(plan.steps())
                .extracting(PlanStep::text)
                .anySatisfy(text -> assertThat(text).isEqualTo("replace 3 to 20 nodes: userdata.yaml line 5"));
    }

    @Test
    void a_line_that_goes_is_named_as_it_was() {
        Plan plan = base.to(base.replaced(USER_DATA, "- echo done\n", ""));
        assertThat(plan.pools().getFirst().cause()).isEqualTo("userdata.yaml, what was line 5 before");
    }

    @Test
    void the_config_item_that_makes_the_difference_is_found_and_no_other() {
        Versions head = base.with(DEFAULTS, "size: large\nimage: ami-1\nunused: b\nnew: c\n");
        PoolChange pool = base.to(head).pools().getFirst();
        assertThat(pool.causes())
                .extracting(Cause::kind, Cause::text)
                .containsExactly(
                        tuple(Kind.USER_DATA, "userdata.yaml line 4"),
                        tuple(Kind.CONFIG_ITEM, "config item size: small → large"));
        assertThat(pool.causes().getLast().place()).isEqualTo(DEFAULTS + ":1");
    }

    @Test
    void an_image_in_a_mapping_is_an_image_of_the_launch_template() {
        Plan plan = base.to(base.replaced(DEFAULTS, "ami-1", "ami-2"));
        assertThat(plan.pools().getFirst().causes())
                .extracting(Cause::text)
                .containsExactly("image ami-1 → ami-2", "config item image: ami-1 → ami-2");
        assertThat(plan.stacks().getFirst().resources())
                .extracting(ResourceChange::logicalId, ResourceChange::replacement, ResourceChange::notes)
                .containsExactly(
                        tuple("Group", "False", java.util.List.of("takes the new version of LaunchTemplate")),
                        tuple("LaunchTemplate", "False", java.util.List.of()));
    }

    @Test
    void the_size_of_a_group_replaces_no_node() {
        Plan plan =
                base.to(base.replaced("cluster/node-pools/worker-default/stack.yaml", "MinSize: '1'", "MinSize: '2'"));
        assertThat(plan.stacks()).hasSize(1);
        assertThat(plan.pools()).isEmpty();
    }

    @Test
    void a_number_in_quotes_is_the_same_to_cloudformation() {
        Plan plan =
                base.to(base.replaced("cluster/node-pools/worker-default/stack.yaml", "MinSize: '1'", "MinSize: 1"));
        assertThat(plan.stacks().getFirst().resources()).isEmpty();
    }

    @Test
    void an_object_in_another_file_is_the_same_object() {
        Versions moved = base.without(DNS)
                .with("cluster/manifests/a-dns/all.yaml", base.read(DNS).orElseThrow());
        assertThat(base.to(moved).hasChanges()).isFalse();
    }

    @Test
    void what_leaves_the_repository_is_left_behind_unless_deletions_name_it() {
        Versions without = base.without(DNS);
        ObjectChange left = base.to(without).objects().getFirst();
        assertThat(left.action()).isEqualTo(Action.LEAVE);
        assertThat(base.to(without).isEmpty()).isTrue();
        assertThat(base.to(without).hasChanges()).isTrue();

        Versions deleted = without.with(
                "cluster/manifests/deletions.yaml",
                "post_apply:\n- {kind: deploy, name: dns}\n- {kind: job, name: old}\n");
        assertThat(base.to(deleted).objects())
                .extracting(ObjectChange::title, ObjectChange::action)
                .containsExactly(
                        tuple("Deployment kube-system/dns", Action.DELETE),
                        tuple("job kube-system/old", Action.DELETE));
        assertThat(base.to(deleted).objects().getLast().notes())
                .containsExactly("if it is there: neither version renders it");
    }

    @Test
    void pods_are_replaced_by_another_template_and_a_selector_cannot_change() {
        ObjectChange image =
                base.to(base.replaced(DNS, "dns:1", "dns:2")).objects().getFirst();
        assertThat(image.restartsPods()).isTrue();
        assertThat(image.notes()).isEmpty();
        ObjectChange selector = base.to(base.replaced(DNS, "matchLabels: {app: dns}", "matchLabels: {app: x}"))
                .objects()
                .getFirst();
        assertThat(selector.notes())
                .containsExactly(
                        "the API server refuses a change of spec.selector.matchLabels.app: it has to be deleted and made anew");
    }

    @Test
    void secrets_are_shown_nowhere_wherever_they_are_used() {
        Versions head = base.replaced(USER_DATA, "echo done", "login {{ .Cluster.ConfigItems.token }}")
                .with("cluster/manifests/dns/config.yaml", """
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: c, namespace: default}
                        data: {url: "https://me:{{ .Cluster.ConfigItems.token }}@x", b64: "{{ .Cluster.ConfigItems.token | base64 }}"}
                        """);
        Versions before = base.with("cluster/manifests/dns/config.yaml", """
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: c, namespace: default}
                        data: {url: "https://x"}
                        """);
        Cluster cluster = Versions.cluster("kube-1", Map.of("token", Versions.CIPHERTEXT));
        Plan plan = before.to(head, cluster);
        assertThat(plan.objects()).hasSize(1);
        assertThat(plan.pools().getFirst().diff()).contains("+- login ********");
        String json = CanonicalJson.write(plan);
        assertThat(json).doesNotContain(Versions.SECRET, Versions.CIPHERTEXT);
        assertThat(json)
                .doesNotContain(java.util.Base64.getEncoder()
                        .encodeToString(Versions.SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void a_version_that_does_not_render_says_which_of_the_two_it_is() {
        Versions broken = base.replaced(USER_DATA, "size }}", "none }}");
        assertThat(base.to(broken).isBlocked()).isTrue();
        assertThat(broken.to(base).findings())
                .extracting(finding -> finding.what())
                .allSatisfy(what -> assertThat(what).startsWith("in the base: "));
    }

    @Test
    void a_plan_without_a_cluster_carries_the_version_that_the_worker_brings_it_to() {
        Cluster ready = Versions.cluster("kube-1", Map.of());
        Cluster fresh = Versions.cluster("kube-1", Map.of(Cluster.UPDATE_BLOCK, "not now"))
                .withLifecycleStatus(LifecycleStatus.CREATING);
        String version = base.to(base, fresh).inputs().clusterVersion();

        assertThat(version).isEqualTo(ClusterVersion.settled(fresh, base.version()));
        assertThat(version).isEqualTo(base.to(base, ready).inputs().clusterVersion());
    }

    @Test
    void a_control_plane_of_a_newer_kubernetes_cannot_go_back() {
        String folder = "cluster/node-pools/master-default/";
        Versions old = base.with(
                        folder + "stack.yaml",
                        base.read("cluster/node-pools/worker-default/stack.yaml")
                                .orElseThrow())
                .with(folder + "userdata.yaml", "image: registry/kube-apiserver:v1.35.2\n");
        Cluster cluster = Versions.cluster("kube-1", Map.of())
                .withNodePools(java.util.List.of(new io.clm.core.registry.NodePool(
                        "masters",
                        "master-default",
                        java.util.List.of("m5.large"),
                        "none",
                        2,
                        2,
                        io.clm.core.registry.ConfigItems.empty())));
        Plan plan = old.to(old.with(folder + "userdata.yaml", "image: registry/kube-apiserver:v1.36.0\n"), cluster);
        assertThat(plan.reversal().level()).isEqualTo(Level.ONE_WAY);
        assertThat(plan.pools().getFirst().reversal().reason()).startsWith("Kubernetes 1.35 → 1.36");
    }
}
