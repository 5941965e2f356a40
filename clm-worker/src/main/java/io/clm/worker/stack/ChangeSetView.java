package io.clm.worker.stack;

import io.clm.core.plan.ResourceChange;
import java.util.List;
import java.util.Locale;

/**
 * A change set as it is.
 *
 * @param status such as {@code CREATE_COMPLETE}
 * @param reason why, when it failed
 * @param executable whether it can be executed now
 */
public record ChangeSetView(String status, String reason, boolean executable, List<ResourceChange> changes) {
    public ChangeSetView {
        changes = List.copyOf(changes);
    }

    public boolean isFailed() {
        return status.equals("FAILED");
    }

    /** It failed because there is nothing to change. */
    public boolean isEmpty() {
        String text = reason.toLowerCase(Locale.ROOT);
        return isFailed()
                && (text.contains("didn't contain changes") || text.contains("no updates are to be performed"));
    }
}
