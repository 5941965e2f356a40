package io.clm.core.plan;

import io.clm.core.diff.Mask;
import io.clm.core.render.DesiredPool;
import java.util.List;
import java.util.Optional;

/**
 * What is known beyond the rendered results, to tell causes.
 *
 * @param mask of all secrets of either side
 * @param items that changed
 * @param before the configuration repository as it was
 * @param after the configuration repository as it will be
 * @param exchange renders with single inputs as they were
 */
public record Insight(Mask mask, List<ItemChange> items, Templates before, Templates after, Exchange exchange) {

    /** Finds the text of a file by its path. */
    @FunctionalInterface
    public interface Templates {
        Optional<String> read(String path);
    }

    /** What a pool would be if one config item had the value it had before; empty where that cannot be told. */
    @FunctionalInterface
    public interface Exchange {
        Optional<DesiredPool> with(String pool, ItemChange item);
    }

    private static final Templates NO_TEMPLATES = path -> Optional.empty();

    /** Nothing but secrets. */
    public static Insight of(Mask mask) {
        return new Insight(mask, List.of(), NO_TEMPLATES, NO_TEMPLATES, (pool, item) -> Optional.empty());
    }

    /** Of the version alone: what it compares with is only observed. */
    public static Insight of(Mask mask, Templates after) {
        return new Insight(mask, List.of(), NO_TEMPLATES, after, (pool, item) -> Optional.empty());
    }

    public Insight {
        items = List.copyOf(items);
    }
}
