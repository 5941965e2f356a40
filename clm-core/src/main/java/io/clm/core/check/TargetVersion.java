package io.clm.core.check;

import io.clm.core.kubernetes.KubernetesVersion;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which Kubernetes a version of the configuration asks for, by what it says itself: the config item kubernetes_version,
 * the version of its EKS cluster, or the images of its control plane.
 */
public final class TargetVersion {

    public static final String ITEM = "kubernetes_version";

    private static final Pattern DEFAULT = Pattern.compile("(?m)^kubernetes_version:\\s*[\"']?v?(\\d+\\.\\d+)");
    private static final Pattern EKS =
            Pattern.compile("AWS::EKS::Cluster[\"']?\\s*\\n(?:.*\\n){0,40}?\\s+Version:\\s*[\"']?(\\d+\\.\\d+)");
    private static final Pattern IMAGE =
            Pattern.compile("kube-(?:apiserver|controller-manager|scheduler)[\\w.-]*:v?(\\d+\\.\\d+)");

    private TargetVersion() {}

    /** @param item the cluster's own config item, if it has it */
    static Optional<KubernetesVersion> of(Optional<String> item, List<CheckedText> texts) {
        return Stream.of(
                        item.flatMap(KubernetesVersion::of),
                        written(texts, CheckedText::isDefaults, DEFAULT),
                        written(texts, CheckedText::isMainStack, EKS),
                        written(texts, CheckedText::isUserData, IMAGE))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * The version of a control plane by what is rendered for it.
     *
     * @param item the config item kubernetes_version, if there is one
     * @param mainStack the template of the main stack
     * @param userData of the control plane's pools
     */
    public static Optional<KubernetesVersion> ofControlPlane(
            Optional<String> item, String mainStack, List<String> userData) {
        return item.flatMap(KubernetesVersion::of)
                .or(() -> first(EKS, mainStack))
                .or(() -> userData.stream()
                        .flatMap(text -> first(IMAGE, text).stream())
                        .reduce((first, last) -> last));
    }

    private static Optional<KubernetesVersion> written(
            List<CheckedText> texts, Predicate<CheckedText> where, Pattern pattern) {
        return texts.stream()
                .filter(where)
                .flatMap(text -> first(pattern, text.text()).stream())
                .reduce((first, last) -> last);
    }

    private static Optional<KubernetesVersion> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? KubernetesVersion.of(found.group(1)) : Optional.empty();
    }
}
