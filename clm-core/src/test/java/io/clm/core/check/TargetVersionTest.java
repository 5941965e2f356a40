package io.clm.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.kubernetes.KubernetesVersion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetVersionTest {

    private static final CheckedText DEFAULTS =
            text("cluster/config-defaults.yaml", "a: b\nkubernetes_version: \"v1.34.2\"\n");
    private static final CheckedText EKS = text(
            "cluster/cluster.yaml",
            "Resources:\n  EKS:\n    Type: AWS::EKS::Cluster\n    Properties:\n      Name: x\n      Version: \"1.33\"\n");
    private static final CheckedText USER_DATA = text(
            "cluster/node-pools/master/userdata.yaml", "image: example.org/kube-apiserver-internal:v1.32.1-master-1\n");

    private static CheckedText text(String path, String text) {
        return new CheckedText(path, path, null, text);
    }

    private static String version(Optional<String> item, CheckedText... texts) {
        return TargetVersion.of(item, List.of(texts))
                .map(KubernetesVersion::toString)
                .orElse("unknown");
    }

    @Test
    void the_clusters_own_item_wins_then_the_default_then_eks_then_the_control_planes_images() {
        assertThat(version(Optional.of("v1.35.0"), DEFAULTS, EKS, USER_DATA)).isEqualTo("1.35");
        assertThat(version(Optional.empty(), DEFAULTS, EKS, USER_DATA)).isEqualTo("1.34");
        assertThat(version(Optional.empty(), EKS, USER_DATA)).isEqualTo("1.33");
        assertThat(version(Optional.empty(), USER_DATA)).isEqualTo("1.32");
        assertThat(version(Optional.empty())).isEqualTo("unknown");
    }

    @Test
    void an_item_that_is_no_version_says_nothing() {
        assertThat(version(Optional.of("latest"), EKS)).isEqualTo("1.33");
    }
}
