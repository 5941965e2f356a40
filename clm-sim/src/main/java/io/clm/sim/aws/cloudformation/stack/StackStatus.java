package io.clm.sim.aws.cloudformation.stack;

/** The states of a stack. */
public enum StackStatus {
    REVIEW_IN_PROGRESS,
    CREATE_IN_PROGRESS,
    CREATE_FAILED,
    CREATE_COMPLETE,
    ROLLBACK_IN_PROGRESS,
    ROLLBACK_COMPLETE,
    UPDATE_IN_PROGRESS,
    UPDATE_COMPLETE_CLEANUP_IN_PROGRESS,
    UPDATE_COMPLETE,
    UPDATE_FAILED,
    UPDATE_ROLLBACK_IN_PROGRESS,
    UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS,
    UPDATE_ROLLBACK_COMPLETE,
    DELETE_IN_PROGRESS,
    DELETE_COMPLETE;

    /** Whether something is under way. */
    public boolean busy() {
        return name().endsWith("_IN_PROGRESS") && this != REVIEW_IN_PROGRESS;
    }

    /** Whether it can be updated now. */
    public boolean updatable() {
        return switch (this) {
            case CREATE_COMPLETE, UPDATE_COMPLETE, UPDATE_ROLLBACK_COMPLETE, UPDATE_FAILED -> true;
            default -> false;
        };
    }
}
