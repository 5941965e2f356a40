package io.clm.worker.stack;

import java.util.SortedMap;

/** Where a stack stands on its way to what is wanted. */
public sealed interface StackProgress {
    /**
     * It is as wanted.
     *
     * @param changed whether this rollout changed it
     */
    record Done(SortedMap<String, String> outputs, boolean changed) implements StackProgress {}

    /** Something was begun just now: look again soon. */
    record Began(String text) implements StackProgress {}

    /** CloudFormation is at work. */
    record Working(String text) implements StackProgress {}

    /**
     * It cannot be made as wanted; the same again does not help.
     *
     * @param resource logical id of the resource that failed first; empty when none did
     */
    record Failed(String reason, String resource) implements StackProgress {}
}
