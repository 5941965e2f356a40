package io.clm.core.plan;

import io.clm.core.channel.NamedTree;
import io.clm.core.plan.ItemChange.Source;
import io.clm.core.registry.ConfigItems;
import io.clm.core.render.DesiredCluster;
import io.clm.core.render.DesiredPool;
import io.clm.core.render.RenderRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The config items that differ between two versions, and who sets them. */
final class ItemChanges {
    private static final String DEFAULTS = "cluster/config-defaults.yaml";

    private final RenderRequest base;
    private final RenderRequest head;

    ItemChanges(RenderRequest base, RenderRequest head) {
        this.base = base;
        this.head = head;
    }

    List<ItemChange> between(DesiredCluster before, DesiredCluster after) {
        List<ItemChange> changes = new ArrayList<>();
        ConfigItems old = before.configItems();
        ConfigItems fresh = after.configItems();
        TreeSet<String> names = new TreeSet<>(old.values().keySet());
        names.addAll(fresh.values().keySet());
        for (String name : names) {
            String was = old.values().get(name);
            String is = fresh.values().get(name);
            if (!Objects.equals(was, is)) {
                changes.add(change(name, was, is));
            }
        }
        for (DesiredPool pool : after.pools()) {
            before.pool(pool.name()).ifPresent(other -> ofPool(other, pool, changes));
        }
        return changes;
    }

    private ItemChange change(String name, @Nullable String before, @Nullable String after) {
        boolean own = head.cluster().configItems().get(name).isPresent()
                || base.cluster().configItems().get(name).isPresent();
        return new ItemChange(
                name, null, before, after, own ? Source.CLUSTER : Source.DEFAULT, own ? null : place(name));
    }

    /** The line of a default, in the version that still has it. */
    private @Nullable String place(String name) {
        for (RenderRequest side : List.of(head, base)) {
            for (NamedTree source : side.sources().trees().reversed()) {
                List<String> lines =
                        source.tree().read(DEFAULTS).orElse("").lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).startsWith(name + ":")) {
                        return source.label(DEFAULTS) + ":" + (i + 1);
                    }
                }
            }
        }
        return null;
    }

    /** Items that the pool has for itself; all others are the cluster's. */
    private static void ofPool(DesiredPool before, DesiredPool after, List<ItemChange> changes) {
        TreeSet<String> names =
                new TreeSet<>(before.pool().configItems().values().keySet());
        names.addAll(after.pool().configItems().values().keySet());
        for (String name : names) {
            ItemChange change = new ItemChange(
                    name,
                    after.name(),
                    before.pool().configItems().values().get(name),
                    after.pool().configItems().values().get(name),
                    Source.POOL,
                    null);
            boolean known = changes.stream()
                    .anyMatch(other -> other.name().equals(name)
                            && Objects.equals(other.before(), change.before())
                            && Objects.equals(other.after(), change.after()));
            if (!known && !Objects.equals(change.before(), change.after())) {
                changes.add(change);
            }
        }
    }
}
