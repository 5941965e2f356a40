package io.clm.core.render;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An object, or all that a selector finds, that must not be there. Exactly one of name, labels and selector is set.
 *
 * @param kind any name kubectl takes: {@code deployment}, {@code Deployment}, {@code kind.version.group}
 * @param namespace {@code kube-system} where the entry names none
 * @param labels exact labels; empty when not used
 * @param hasOwner only objects with (or without) an owner
 * @param propagationPolicy Orphan, Background or Foreground
 */
public record Deletion(
        String kind,
        String namespace,
        @Nullable String name,
        SortedMap<String, String> labels,
        @Nullable String selector,
        @Nullable Boolean hasOwner,
        @Nullable String propagationPolicy,
        @Nullable Long gracePeriodSeconds,
        Origin origin) {

    public Deletion {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    /** The label selector as the Kubernetes API takes it; null when a name is given. */
    public @Nullable String labelSelector() {
        return labels.isEmpty() ? selector : equality(labels);
    }

    /** The same entry, wherever it is written. */
    public Deletion withoutOrigin() {
        Origin nowhere = new Origin("", "", 0, 0);
        return new Deletion(
                kind, namespace, name, labels, selector, hasOwner, propagationPolicy, gracePeriodSeconds, nowhere);
    }

    private static String equality(Map<String, String> labels) {
        return String.join(
                ",",
                labels.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .toList());
    }
}
