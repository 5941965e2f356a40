package io.clm.core.diff;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Kubernetes means by the fields of an object. */
record KubeRules(String kind, boolean builtIn) implements Rules {
    private static final Set<String> DATA = Set.of("data", "stringData");

    /** @param apiVersion such as {@code apps/v1} */
    static KubeRules of(String apiVersion, String kind) {
        String group = apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
        return new KubeRules(kind, group.indexOf('.') < 0 || group.endsWith(".k8s.io"));
    }

    /** Of a custom kind nothing is known: its pod templates look like others', the rest is atomic. */
    @Override
    public Items items(Path list) {
        Items items = KubeLists.items(list);
        return !builtIn && items instanceof Items.Keyed keyed ? new Items.Keyed(keyed.keys(), true) : items;
    }

    @Override
    public Optional<Object> missingKey(String key) {
        return key.equals("protocol") ? Optional.of("TCP") : Optional.empty();
    }

    @Override
    public Optional<String> same(Path path, @Nullable Object before, @Nullable Object after) {
        if (!builtIn || isFree(path)) {
            return Optional.empty();
        }
        if (Amounts.isAt(path) && Amounts.same(before, after)) {
            return Optional.of("the same quantity, written differently");
        }
        return KubeDefaults.same(path, before, after)
                ? Optional.of("the default, written out or left out")
                : Optional.empty();
    }

    /** Keys of these maps are the author's. */
    private static boolean isFree(Path path) {
        return Set.of("data", "stringData", "binaryData", "labels", "annotations", "matchLabels", "nodeSelector")
                .contains(path.parent());
    }

    @Override
    public boolean isSecret(Path path) {
        return kind.equals("Secret")
                && !path.names().isEmpty()
                && DATA.contains(path.names().getFirst());
    }
}
