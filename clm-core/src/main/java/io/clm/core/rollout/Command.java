package io.clm.core.rollout;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a person may ask of a rollout. */
public enum Command {
    APPROVE,
    PAUSE,
    RESUME,
    ABORT,
    RETRY;

    /** The name on the wire, lower case. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What may be asked of a rollout as it is now. */
    public static Set<Command> legal(RolloutState state, Request request) {
        return switch (state) {
            case PLANNED -> EnumSet.of(APPROVE, ABORT);
            case APPROVED, RUNNING -> whileOpen(request);
            case FAILED, ABORTED -> EnumSet.of(RETRY);
            case DONE, SUPERSEDED -> EnumSet.noneOf(Command.class);
        };
    }

    private static Set<Command> whileOpen(Request request) {
        return switch (request) {
            case NONE -> EnumSet.of(PAUSE, ABORT);
            case PAUSE -> EnumSet.of(RESUME, ABORT);
            case SUPERSEDE -> EnumSet.of(ABORT);
            case ABORT -> EnumSet.noneOf(Command.class);
        };
    }
}
