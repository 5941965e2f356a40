package io.clm.sandbox.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.ColorScheme;
import io.clm.sandbox.seed.SandboxCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The README's story, told by the real thing: one sandbox, one commit after the other. */
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobIT {

    private static final String USER_DATA = "cluster/node-pools/worker-default/userdata.yaml";
    private static final Duration PLAN_LIMIT = Duration.ofSeconds(5);
    private static final Duration ROLL_LIMIT = Duration.ofSeconds(180);
    private static final SandboxCluster PLAYGROUND = SandboxCluster.ALL.get(0);
    private static final SandboxCluster WORKBENCH = SandboxCluster.ALL.get(1);
    private static final SandboxCluster PLATFORM = SandboxCluster.ALL.get(2);
    private static final SandboxCluster SHOP = SandboxCluster.ALL.get(3);

    private static RunningSandbox sandbox;
    private static ConfigClone clone;
    private static Fleet fleet;
    private static Journal beforePromotion;
    private static String promotion;

    @BeforeAll
    static void start() throws Exception {
        sandbox = TheSandbox.get();
        clone = new ConfigClone(sandbox.git(), TheSandbox.FOLDER.resolve("clone"));
        fleet = new Fleet(sandbox.api());
    }

    @Test
    @Order(1)
    void every_cluster_is_created_and_ready_at_its_channel_s_head() throws Exception {
        String head = clone.git("rev-parse", "HEAD").strip();
        fleet.awaitReadyAt(head, Duration.ofSeconds(150), SandboxCluster.ALL.toArray(SandboxCluster[]::new));
        for (SandboxCluster cluster : SandboxCluster.ALL) {
            List<JsonNode> nodes = Fleet.list(
                    sandbox.kubernetes(cluster.alias()).get("/api/v1/nodes").get("items"));
            assertThat(nodes).hasSize(3 + cluster.workers());
            assertThat(nodes.stream().map(MainJobIT::zone).distinct()).hasSize(3);
        }
    }

    @Test
    @Order(2)
    void a_change_of_the_user_data_replaces_every_worker_of_the_channel_above_the_floor() throws Exception {
        Journal before = Journal.read(sandbox.cloud());
        List<String> old = workers(PLAYGROUND);
        try (FloorWatch playground = new FloorWatch(sandbox.kubernetes(PLAYGROUND.alias()), PLAYGROUND.workers());
                FloorWatch workbench = new FloorWatch(sandbox.kubernetes(WORKBENCH.alias()), WORKBENCH.workers())) {
            clone.append(USER_DATA, "# a harmless line\n");
            String commit = clone.push("new user data");
            fleet.awaitPlanAt(commit, PLAN_LIMIT, PLAYGROUND, WORKBENCH);
            fleet.awaitReadyAt(commit, ROLL_LIMIT, PLAYGROUND, WORKBENCH);

            assertThat(playground.breaches()).isEmpty();
            assertThat(workbench.breaches()).isEmpty();
            assertThat(playground.looks()).isGreaterThan(20);
            assertThat(playground.mostWorkers()).isEqualTo(PLAYGROUND.workers() + 1);
        }
        Journal journal = Journal.read(sandbox.cloud()).since(before);
        assertThat(workers(PLAYGROUND)).hasSize(PLAYGROUND.workers()).doesNotContainAnyElementsOf(old);
        assertThat(journal.of(PLAYGROUND.id()).done("terminate", "Instance")).hasSize(PLAYGROUND.workers());
        assertThat(journal.of(PLAYGROUND.id()).done("evict", "Pod")).isNotEmpty();
        assertThat(journal.repeated("terminate", "Instance")).isEmpty();
        assertThat(journal.repeated("evict", "Pod")).isEmpty();
        assertThat(journal.of(PLATFORM.id()).changes()).isEmpty();
        assertThat(journal.of(SHOP.id()).changes()).isEmpty();
    }

    @Test
    @Order(3)
    void the_events_tell_the_whole_story_in_order() throws Exception {
        JsonNode rollout = fleet.rollouts(PLAYGROUND).getFirst();
        assertThat(rollout.get("state").asString()).isEqualTo("done");
        List<String> types = fleet.events(rollout.get("id").asString()).stream()
                .map(event -> event.get("type").asString())
                .toList();
        assertThat(types)
                .containsSubsequence(
                        "rollout.started",
                        "node.cordoned",
                        "node.drain_started",
                        "pod.evicted",
                        "node.terminated",
                        "rollout.done");
        assertThat(types.stream().filter("node.terminated"::equals)).hasSize(PLAYGROUND.workers());
    }

    @Test
    @Order(4)
    void a_change_of_one_manifest_changes_that_object_and_no_node() throws Exception {
        Journal before = Journal.read(sandbox.cloud());
        clone.append(
                "cluster/manifests/demo/configmap.yaml",
                "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: e2e\n  namespace: kube-system\ndata:\n  a: b\n");
        String commit = clone.push("one more config map");
        fleet.awaitReadyAt(commit, Duration.ofSeconds(60), PLAYGROUND, WORKBENCH);
        assertThat(Journal.read(sandbox.cloud())
                        .since(before)
                        .of(PLAYGROUND.id())
                        .changes())
                .containsExactly("apply ConfigMap e2e");
    }

    @Test
    @Order(5)
    void a_commit_that_changes_nothing_that_matters_starts_no_rollout() throws Exception {
        Journal before = Journal.read(sandbox.cloud());
        int rollouts = fleet.rollouts(PLAYGROUND).size();
        clone.append("NOTES.md", "nothing\n");
        String commit = clone.push("a note");
        fleet.awaitReadyAt(commit, Duration.ofSeconds(20), PLAYGROUND, WORKBENCH);
        assertThat(fleet.rollouts(PLAYGROUND)).hasSize(rollouts);
        assertThat(Journal.read(sandbox.cloud()).since(before).changes()).isEmpty();
    }

    @Test
    @Order(6)
    void a_broken_template_is_shown_with_its_place_and_touches_nothing() throws Exception {
        Journal before = Journal.read(sandbox.cloud());
        clone.append(USER_DATA, "# {{ .Cluster.ConfigItems.no_such_item }}\n");
        String commit = clone.push("a mistake");
        fleet.awaitPlanAt(commit, PLAN_LIMIT, PLAYGROUND, WORKBENCH);
        assertThat(fleet.plan(PLAYGROUND).get("steps")).isEmpty();
        assertThat(fleet.plan(PLAYGROUND).get("findings")).isNotEmpty();
        Until.true_(
                "the problem is in the cluster's status",
                Duration.ofSeconds(30),
                () -> fleet.cluster(PLAYGROUND)
                        .get("status")
                        .get("problems")
                        .toString()
                        .matches(".*userdata\\.yaml:\\d+:\\d+.*no_such_item.*"));
        assertThat(Journal.read(sandbox.cloud()).since(before).changes()).isEmpty();
        clone.git("revert", "--no-edit", "HEAD");
        String mended = clone.pushHead();
        fleet.awaitReadyAt(mended, Duration.ofSeconds(30), PLAYGROUND, WORKBENCH);
        assertThat(fleet.cluster(PLAYGROUND).get("status").get("problems")).isEmpty();
    }

    @Test
    @Order(7)
    void the_page_follows_a_promotion_s_roll_without_being_reloaded() throws Exception {
        beforePromotion = Journal.read(sandbox.cloud());
        Path program = Browser.program().orElse(null);
        if (program == null) {
            promotion = promote();
        }
        assumeTrue(program != null, "no Chromium on this machine: the page is not looked at in a browser");
        try (Browser browser = new Browser(program, sandbox.web(), ColorScheme.LIGHT)) {
            RollingPage page = new RollingPage(browser.page());
            assertThat(page.hasSurface("section[aria-label='Channel dev']")).isTrue();
            promotion = promote();
            page.open(PLATFORM);
            page.seesState("rolling", ROLL_LIMIT);
            page.seesNode("draining", ROLL_LIMIT);
            browser.screenshot("cluster-rolling-light");
            page.seesVersion(promotion, ROLL_LIMIT);
            page.seesState("ready", ROLL_LIMIT);
            browser.scheme(ColorScheme.DARK);
            assertThat(page.hasSurface("section[aria-label='Nodes and pods']")).isTrue();
            browser.screenshot("cluster-ready-dark");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @Order(8)
    void merging_dev_into_alpha_rolls_alpha_s_clusters_and_only_those() throws Exception {
        fleet.awaitReadyAt(promotion, ROLL_LIMIT, PLATFORM);
        Journal journal = Journal.read(sandbox.cloud()).since(beforePromotion);
        assertThat(journal.of(PLATFORM.id()).done("terminate", "Instance")).hasSize(PLATFORM.workers());
        assertThat(journal.of(SHOP.id()).changes()).isEmpty();
        assertThat(journal.of(PLAYGROUND.id()).changes()).isEmpty();
        assertThat(journal.of(WORKBENCH.id()).changes()).isEmpty();
    }

    /** With ordinary Git; the commit that alpha is at then. */
    private static String promote() throws Exception {
        clone.git("checkout", "-q", "alpha");
        clone.git("merge", "-q", "--no-ff", "-m", "promote", "dev");
        clone.git("push", "-q", "origin", "alpha");
        return clone.git("rev-parse", "HEAD").strip();
    }

    private static List<String> workers(SandboxCluster cluster) throws Exception {
        return Fleet.list(
                        sandbox.kubernetes(cluster.alias()).get("/api/v1/nodes").get("items"))
                .stream()
                .filter(node -> !node.get("metadata").get("labels").has("node-role.kubernetes.io/control-plane"))
                .map(node -> node.get("metadata").get("name").asString())
                .toList();
    }

    private static String zone(JsonNode node) {
        return node.get("metadata")
                .get("labels")
                .get("topology.kubernetes.io/zone")
                .asString();
    }
}
