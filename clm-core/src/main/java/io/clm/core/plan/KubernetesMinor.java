package io.clm.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The minor version of Kubernetes that a control plane's texts name. */
final class KubernetesMinor {
    private static final Pattern NAMED = Pattern.compile(
            "(?:kube-apiserver|hyperkube|kubernetes(?:[-_]version)?)(?:-[a-z]+)?[\"']?\\s*[:=-]\\s*[\"']?v?1\\.(\\d{2})\\b"
                    + "|image_v1_(\\d{2})_");

    private KubernetesMinor() {}

    /** From user data, and from config items that change, such as an image's name; as it was, or as it will be. */
    static OptionalInt of(String userData, List<ItemChange> items, boolean before) {
        List<String> texts = new ArrayList<>(List.of(userData));
        for (ItemChange item : items) {
            String value = before ? item.before() : item.after();
            if (value != null) {
                texts.add(item.name() + ": " + value);
            }
        }
        return of(String.join("\n", texts));
    }

    /** The highest; empty when none is named. */
    static OptionalInt of(String text) {
        return NAMED.matcher(text)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1)))
                .max();
    }
}
