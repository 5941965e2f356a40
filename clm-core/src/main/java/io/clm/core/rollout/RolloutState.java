package io.clm.core.rollout;

/** planned → approved → running → done | failed | aborted | superseded. */
public enum RolloutState {
    PLANNED,
    APPROVED,
    RUNNING,
    DONE,
    FAILED,
    ABORTED,
    SUPERSEDED;

    public boolean isOver() {
        return switch (this) {
            case PLANNED, APPROVED, RUNNING -> false;
            case DONE, FAILED, ABORTED, SUPERSEDED -> true;
        };
    }
}
