package io.clm.core.plan;

import java.util.List;

/**
 * What happens to one resource of a stack.
 *
 * @param replacement CloudFormation's word: True, False, Conditional; empty when it is not known
 * @param properties what changes in it; empty for one that comes or goes
 * @param notes what a reader should know: what drags it along, what is kept, what CloudFormation refuses
 */
public record ResourceChange(
        String logicalId,
        String type,
        Action action,
        String replacement,
        List<PropertyChange> properties,
        List<String> notes,
        Reversal reversal) {

    public static final String REPLACED = "True";
    public static final String KEPT = "False";
    public static final String MAYBE = "Conditional";
    public static final String UNKNOWN = "";

    @SuppressWarnings("NullAway") // plans of schema version 1 have none of the last three
    public ResourceChange {
        properties = properties == null ? List.of() : List.copyOf(properties);
        notes = notes == null ? List.of() : List.copyOf(notes);
        reversal = reversal == null ? Reversal.REVERSIBLE : reversal;
    }

    /** As a change set has it. */
    public ResourceChange(String logicalId, String type, Action action, String replacement) {
        this(logicalId, type, action, replacement, List.of(), List.of(), Reversal.REVERSIBLE);
    }

    public boolean replaces() {
        return action == Action.UPDATE && replacement.equals(REPLACED);
    }

    /** Replaced, or perhaps. */
    public boolean mayBeReplaced() {
        return replaces() || action == Action.UPDATE && replacement.equals(MAYBE);
    }
}
