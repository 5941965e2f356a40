package io.clm.worker.stack;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A stack as it is.
 *
 * @param status CloudFormation's word, such as {@code UPDATE_COMPLETE}
 * @param reason why it has that status; may be empty
 */
public record StackView(
        String name, String status, String reason, SortedMap<String, String> tags, SortedMap<String, String> outputs) {
    private static final Set<String> FAILED_CREATES =
            Set.of("CREATE_FAILED", "ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "DELETE_FAILED");

    public StackView {
        tags = new TreeMap<>(tags);
        outputs = new TreeMap<>(outputs);
    }

    /** It waits for its first change set: nothing is made yet. */
    public boolean isEmptyShell() {
        return status.equals("REVIEW_IN_PROGRESS");
    }

    /** CloudFormation is at work on it. */
    public boolean isChanging() {
        return status.endsWith("_IN_PROGRESS") && !isEmptyShell();
    }

    /** It was never made, and can only be deleted. */
    public boolean isFailedCreate() {
        return FAILED_CREATES.contains(status);
    }

    /** The last update failed and was taken back. */
    public boolean isRolledBack() {
        return status.startsWith("UPDATE_ROLLBACK");
    }

    /** Only a person can mend it. */
    public boolean isStuck() {
        return status.equals("UPDATE_ROLLBACK_FAILED") || status.equals("UPDATE_FAILED");
    }
}
