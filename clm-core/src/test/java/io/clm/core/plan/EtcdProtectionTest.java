package io.clm.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.guard.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class EtcdProtectionTest {

    private static final String PATH = "cluster/etcd/stack.yaml";

    private final Versions base = Versions.small().with(PATH, """
            Resources:
              Backups: {Type: 'AWS::S3::Bucket', Properties: {BucketName: backups}}
              Topic: {Type: 'AWS::SNS::Topic', Properties: {TopicName: alarms}}
            """);

    @Test
    void a_version_that_would_lose_the_backups_is_blocked() {
        assertThat(blocking(base.to(base.replaced(PATH, "Backups:", "Others:"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("etcd-protected");
                    assertThat(finding.where()).isEqualTo(PATH);
                    assertThat(finding.what()).contains("Backups (AWS::S3::Bucket)", "deleted");
                });
        assertThat(blocking(base.to(base.replaced(PATH, "BucketName: backups", "BucketName: others"))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("replaced"));
        assertThat(base.to(base.replaced(PATH, "Backups:", "Others:")).steps()).isEmpty();
    }

    @Test
    void what_is_made_anew_easily_or_changed_in_place_is_not_kept() {
        assertThat(blocking(base.to(base.replaced(PATH, "TopicName: alarms", "TopicName: bells"))))
                .isEmpty();
        assertThat(blocking(base.to(
                        base.replaced(PATH, "BucketName: backups", "BucketName: backups, Tags: [{Key: a, Value: b}]"))))
                .isEmpty();
    }

    @Test
    void the_same_in_another_stack_is_its_owner_s_business() {
        Versions main = base.with(
                "cluster/cluster.yaml",
                "Resources:\n  Logs: {Type: 'AWS::S3::Bucket', Properties: {BucketName: logs}}\n");
        assertThat(blocking(main.to(main.replaced("cluster/cluster.yaml", "Logs:", "Others:"))))
                .isEmpty();
    }

    private static List<Finding> blocking(Plan plan) {
        return plan.findings().stream().filter(Finding::blocks).toList();
    }
}
