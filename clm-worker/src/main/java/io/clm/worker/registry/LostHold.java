package io.clm.worker.registry;

/** Another worker has the rollout now, or it is over: nothing may be done to it here any more. */
public final class LostHold extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LostHold(Hold hold) {
        super("the hold on rollout " + hold.rolloutId() + " (epoch " + hold.epoch() + ") is lost");
    }
}
