package io.clm.store;

import java.util.Optional;

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

    /** The value, when it was stored. */
    default Optional<T> done() {
        return this instanceof Done<T> done ? Optional.of(done.value()) : Optional.empty();
    }
}
