package io.clm.cli.speed;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.plan.Plan;
import io.clm.core.plan.VersionDiff;
import io.clm.core.render.Renderer;
import org.junit.jupiter.api.Test;

/** What is measured is worth measuring. */
class GeneratedFleetTest {

    @Test
    void the_made_up_repository_has_the_size_of_a_large_one() {
        GeneratedTree tree = GeneratedTree.version(1);
        assertThat(tree.paths()).hasSizeBetween(260, 280);
        assertThat(tree.read("cluster/cluster.yaml").orElseThrow()).hasSizeBetween(85_000, 100_000);
    }

    @Test
    void its_clusters_are_planned_and_the_commit_changes_some_of_each() {
        SpeedFleet.Change change = GeneratedFleet.make().clusters(1).getFirst();
        Plan plan = new VersionDiff(new Renderer(), "test").plan(change.base(), change.head());
        assertThat(plan.isBlocked()).as("%s", plan.findings()).isFalse();
        assertThat(plan.pools()).hasSize(3);
        assertThat(plan.objects()).hasSize(5);
    }
}
