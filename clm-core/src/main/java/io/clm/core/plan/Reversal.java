package io.clm.core.plan;

import java.util.Collection;

/**
 * What it takes to undo a change.
 *
 * @param reason why, in a sentence without a full stop; empty when it is plainly reversible
 */
public record Reversal(Level level, String reason) {

    /** From the easiest to undo to what cannot be undone. */
    public enum Level {
        /** The version before puts it back. */
        REVERSIBLE,
        /** The version before puts it back, and nodes are replaced once more. */
        NODE_ROLL,
        /** The version before does not bring back what is lost, or is not accepted any more. */
        ONE_WAY
    }

    public static final Reversal REVERSIBLE = new Reversal(Level.REVERSIBLE, "");

    public static Reversal nodeRoll(String reason) {
        return new Reversal(Level.NODE_ROLL, reason);
    }

    public static Reversal oneWay(String reason) {
        return new Reversal(Level.ONE_WAY, reason);
    }

    public boolean cannotBeUndone() {
        return level == Level.ONE_WAY;
    }

    /** The worst of them, the first where several are equally bad. */
    public static Reversal worst(Collection<Reversal> all) {
        Reversal worst = REVERSIBLE;
        for (Reversal one : all) {
            worst = one.level().compareTo(worst.level()) > 0 ? one : worst;
        }
        return worst;
    }
}
