package io.clm.store.cluster;

import io.clm.core.registry.LifecycleStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which clusters: those that have, of every field that is named, one of its values; none where a field has no values.
 *
 * @param values numbers for the criticality level, {@link LifecycleStatus} names for the lifecycle, else texts
 * @param labels they must have; with an empty value, the label with whatever value
 * @param text what id, alias or URL must contain, in either case; null when nothing
 */
public record ClusterFilter(
        Map<ClusterField, List<Object>> values,
        Map<String, String> labels,
        @Nullable String text) {
    public static final ClusterFilter ALL = new ClusterFilter(Map.of(), Map.of(), null);

    public ClusterFilter {
        values = Map.copyOf(values);
        labels = new TreeMap<>(labels);
    }

    /** The clusters of one account. */
    public static ClusterFilter ofAccount(String accountId) {
        return ALL.with(ClusterField.INFRASTRUCTURE_ACCOUNT, accountId);
    }

    /** The clusters of one channel. */
    public static ClusterFilter ofChannel(String channel) {
        return ALL.with(ClusterField.CHANNEL, channel);
    }

    /** The same, of which one field has one of these values. */
    public ClusterFilter with(ClusterField field, Object... oneOf) {
        return with(field, List.of(oneOf));
    }

    /** The same, of which one field has one of these values; without any, no cluster fits. */
    public ClusterFilter with(ClusterField field, List<?> oneOf) {
        EnumMap<ClusterField, List<Object>> more = new EnumMap<>(ClusterField.class);
        more.putAll(values);
        more.put(field, List.copyOf(oneOf));
        return new ClusterFilter(more, labels, text);
    }

    public ClusterFilter withLabels(Map<String, String> wanted) {
        return new ClusterFilter(values, wanted, text);
    }

    public ClusterFilter withText(String wanted) {
        return new ClusterFilter(values, labels, wanted);
    }
}
