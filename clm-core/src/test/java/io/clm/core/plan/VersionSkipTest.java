package io.clm.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.guard.Finding;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.NodePool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionSkipTest {

    private static final String MASTERS = "cluster/node-pools/master-default/";
    private static final String WORKERS = "cluster/node-pools/worker-default/";
    private static final String DEFAULTS = "cluster/config-defaults.yaml";

    private final Versions base = Versions.small();

    private Versions masters(String version) {
        return base.with(
                        MASTERS + "stack.yaml",
                        base.read(WORKERS + "stack.yaml").orElseThrow())
                .with(MASTERS + "userdata.yaml", "image: registry/kube-apiserver:" + version + "\n");
    }

    private Versions eks(String version) {
        return base.with("cluster/cluster.yaml", """
                Resources:
                  Cluster:
                    Type: AWS::EKS::Cluster
                    Properties: {RoleArn: a, ResourcesVpcConfig: {SubnetIds: [b]},
                      Version: "%s"}
                """.formatted(version));
    }

    private static List<Finding> findings(Versions base, Versions head) {
        NodePool masters =
                new NodePool("masters", "master-default", List.of("m5.large"), "none", 2, 2, ConfigItems.empty());
        Cluster cluster = Versions.cluster("kube-1", Map.of());
        Plan plan = base.to(
                head,
                base.read(MASTERS + "stack.yaml").isPresent() ? cluster.withNodePools(List.of(masters)) : cluster);
        assertThat(plan.isBlocked()).isFalse();
        return plan.findings();
    }

    @Test
    void a_minor_version_that_is_left_out_is_named_with_its_place() {
        assertThat(findings(masters("v1.29.8"), masters("v1.31.1-1")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(VersionSkip.is(finding)).isTrue();
                    assertThat(finding.what()).startsWith("Kubernetes 1.29 → 1.31 leaves out 1.30: ");
                    assertThat(finding.where()).isEqualTo(MASTERS + "userdata.yaml");
                    assertThat(finding.fix()).isEqualTo("bring the cluster to 1.30 first");
                });
    }

    @Test
    void several_are_told_as_a_range() {
        assertThat(findings(eks("1.29"), eks("1.33"))).singleElement().satisfies(finding -> {
            assertThat(finding.what()).startsWith("Kubernetes 1.29 → 1.33 leaves out 1.30 to 1.32: ");
            assertThat(finding.where()).isEqualTo("cluster/cluster.yaml");
        });
    }

    @Test
    void the_config_item_says_it_where_there_is_one() {
        Versions old = base.with(DEFAULTS, "size: small\nimage: ami-1\nkubernetes_version: v1.30.2\n");

        assertThat(findings(old, old.replaced(DEFAULTS, "v1.30.2", "v1.32.0")))
                .extracting(Finding::where)
                .containsExactly("config item kubernetes_version");
    }

    @Test
    void the_name_of_a_machine_image_tells_the_version_of_a_control_plane() {
        Versions old =
                masters("latest").with(DEFAULTS, "size: small\nimage: ami-1\nmachine_image_v1_29_jammy: ami-1\n");

        assertThat(findings(old, old.replaced(DEFAULTS, "v1_29", "v1_31")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).startsWith("Kubernetes 1.29 → 1.31 leaves out 1.30"));
        assertThat(findings(old, old.replaced(DEFAULTS, "v1_29", "v1_30"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"v1.30.1, v1.31.0", "v1.31.0, v1.31.9", "v1.31.0, v1.29.0", "latest, v1.31.0", "v1.29.0, latest"})
    void nothing_is_said_of_one_step_of_none_of_going_back_and_of_what_is_not_known(String before, String after) {
        assertThat(findings(masters(before), masters(after))).isEmpty();
    }
}
