package io.clm.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The repository's own configuration, {@code channels/}. */
class OwnChannelsTest {

    private static final TestTree TREE = TestTree.of(Path.of("../channels"));
    private static final Cluster CLUSTER = TestClusters.cluster()
            .withNodePools(List.of(
                    TestClusters.pool("master-default", "master-default"),
                    TestClusters.pool("default-worker", "worker-default")));

    @Test
    void renders_without_a_finding() {
        Rendering rendering = new Renderer().render(TREE, CLUSTER, TestClusters.facts());
        assertThat(rendering.findings()).isEmpty();
        assertThat(rendering.desired()).hasValueSatisfying(desired -> {
            assertThat(desired.pools()).hasSize(2);
            assertThat(desired.components()).hasSizeGreaterThanOrEqualTo(10);
            assertThat(desired.objects()).hasSizeGreaterThan(40);
        });
    }

    @Test
    void renders_the_same_twice() {
        Renderer renderer = new Renderer();
        Rendering first = renderer.render(TREE, CLUSTER, TestClusters.facts());
        Rendering second = renderer.render(TREE, CLUSTER, TestClusters.facts());
        assertThat(second.desired().orElseThrow().hash())
                .isEqualTo(first.desired().orElseThrow().hash());
    }
}
