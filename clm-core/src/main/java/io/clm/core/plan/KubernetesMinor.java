package io.clm.core.plan;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The minor version of Kubernetes that a control plane's texts name. */
final class KubernetesMinor {
    private static final Pattern NAMED = Pattern.compile(
            "(?:kube-apiserver|hyperkube|kubernetes(?:[-_]version)?)(?:-[a-z]+)?[\"']?\\s*[:=-]\\s*[\"']?v?1\\.(\\d{2})\\b"
                    + "|image_v1_(\\d{2})_");

    private KubernetesMinor() {}

    /** The highest; empty when none is named. */
    static OptionalInt of(String text) {
        return NAMED.matcher(text)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1)))
                .max();
    }
}
