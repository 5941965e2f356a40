package io.clm.store;

import java.util.Optional;
import java.util.function.Function;

/** How a change of the registry ended. */
public sealed interface Saved<T> {

    /** Stored; {@code value} as it is now. */
    record Done<T>(T value) implements Saved<T> {}

    /** There is no such thing. */
    record Missing<T>() implements Saved<T> {}

    /** Another one has that value of {@code field} already. */
    record Exists<T>(String field, String value) implements Saved<T> {}

    /** {@code field} names something that does not exist. */
    record UnknownReference<T>(String field, String value) implements Saved<T> {}

    /** Not allowed in the present state; {@code message} says what is. */
    record Refused<T>(String message) implements Saved<T> {}

    /** Somebody else changed it meanwhile; its version is {@code version} now. */
    record Stale<T>(long version) implements Saved<T> {}

    /** The same end with another value. */
    default <R> Saved<R> map(Function<T, R> change) {
        return then(value -> new Done<>(change.apply(value)));
    }

    /** The same end, or how {@code next} ends after what was stored. */
    default <R> Saved<R> then(Function<T, Saved<R>> next) {
        return switch (this) {
            case Done<T> done -> next.apply(done.value());
            case Missing<T> missing -> new Missing<>();
            case Exists<T> exists -> new Exists<>(exists.field(), exists.value());
            case UnknownReference<T> unknown -> new UnknownReference<>(unknown.field(), unknown.value());
            case Refused<T> refused -> new Refused<>(refused.message());
            case Stale<T> stale -> new Stale<>(stale.version());
        };
    }

    /** The value, when it was stored. */
    default Optional<T> done() {
        return this instanceof Done<T> done ? Optional.of(done.value()) : Optional.empty();
    }
}
