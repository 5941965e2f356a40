package io.clm.core.rollstatus;

/** How far an object is from what its spec asks for. */
public sealed interface Status {

    /** It is really there. */
    record Ready() implements Status {}

    /** Not yet; the reason is a sentence's end, such as {@code 2 of 3 pods are updated}. */
    record Progressing(String reason) implements Status {}

    /** It will not come by waiting. */
    record Failed(String reason) implements Status {}

    static Status ready() {
        return new Ready();
    }

    static Status progressing(String reason, Object... about) {
        return new Progressing(reason.formatted(about));
    }

    static Status failed(String reason, Object... about) {
        return new Failed(reason.formatted(about));
    }

    default boolean isReady() {
        return this instanceof Ready;
    }
}
