package io.clm.sim.kube.controllers.loop;

import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.ObjectStore;
import io.clm.sim.kube.store.StatusException;

/** Carries decisions out. A write that meets another world than the one it was decided in changes nothing. */
final class Performer {
    /** How it went. */
    enum Result {
        DONE,
        /** The object has changed meanwhile: decide again. */
        STALE,
        /** The API does not want it: try again later. */
        REFUSED
    }

    private final ObjectStore store;
    private final EventWriter events;

    Performer(ObjectStore store, EventWriter events) {
        this.store = store;
        this.events = events;
    }

    /** Stops at the first write that fails. */
    Result perform(Decision decision) {
        for (Write write : decision.writes()) {
            Result result = perform(write);
            if (result != Result.DONE) {
                return result;
            }
        }
        return Result.DONE;
    }

    private Result perform(Write write) {
        try {
            switch (write) {
                case Write.Create create -> store.create(create.kind(), create.object());
                case Write.Replace replace -> store.update(replace.kind(), replace.wanted());
                case Write.Delete delete ->
                    store.delete(
                            delete.kind(), Meta.namespace(delete.seen()), Meta.name(delete.seen()), delete.options());
                case Write.Tell tell -> events.tell(tell);
            }
            return Result.DONE;
        } catch (StatusException refusal) {
            return refused(write, refusal);
        }
    }

    private Result refused(Write write, StatusException refusal) {
        if (refusal.reason().equals("NotFound")) {
            return Result.DONE;
        }
        if (refusal.reason().equals("Conflict")) {
            return Result.STALE;
        }
        if (write instanceof Write.Create create && !refusal.reason().equals("AlreadyExists")) {
            String message = "Error creating: " + refusal.getMessage();
            events.tell(new Write.Tell(create.onBehalfOf(), true, "FailedCreate", message));
        }
        return Result.REFUSED;
    }
}
