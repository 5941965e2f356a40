package io.clm.api.error;

import io.clm.store.Saved;

/** How a change of the registry ended, as an answer. */
public final class Outcome {

    private Outcome() {}

    /** The value that was stored, or an exception that says why not. */
    public static <T> T of(Saved<T> saved, String what, String id) {
        return switch (saved) {
            case Saved.Done<T> done -> done.value();
            case Saved.Missing<T> missing -> throw ApiException.notFound(what, id);
            case Saved.Exists<T> exists -> throw ApiException.conflict(exists.field(), exists.value() + " is taken");
            case Saved.UnknownReference<T> unknown ->
                throw ApiException.badRequest(unknown.field(), unknown.value() + " does not exist");
            case Saved.Refused<T> refused -> throw ApiException.conflict(refused.message());
            case Saved.Stale<T> stale -> throw ApiException.stale(stale.version());
        };
    }
}
