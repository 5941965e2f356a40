package io.clm.core.diff;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a kind of tree means by its lists and values. */
public interface Rules {

    /** How the items of a list belong together. */
    sealed interface Items {
        /** Items are the same when these fields are; {@code ordered}: their order counts too. */
        record Keyed(List<String> keys, boolean ordered) implements Items {}

        /** The order of the items does not count. */
        record Unordered() implements Items {}

        /** A list is one value; its items are shown one by one where they can be told apart. */
        record Ordered() implements Items {}
    }

    Items items(Path list);

    /** The value of a key field that an item does not have, such as a port's protocol. */
    default Optional<Object> missingKey(String key) {
        return Optional.empty();
    }

    /** Why two different values mean the same; empty when they do not. One of them may be absent. */
    default Optional<String> same(Path path, @Nullable Object before, @Nullable Object after) {
        return Optional.empty();
    }

    /** Never to be shown. */
    default boolean isSecret(Path path) {
        return false;
    }
}
