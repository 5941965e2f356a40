package io.clm.worker.stack;

import io.clm.core.render.DesiredStack;

/** Whether a stack is what is wanted. */
public final class StackMatch {
    private StackMatch() {}

    /** By the template's text and the wanted tags; others that somebody added do not count. */
    public static boolean isAsWanted(StackView stack, String template, DesiredStack wanted) {
        return template.strip().equals(wanted.template().strip())
                && stack.tags().entrySet().containsAll(wanted.tags().entrySet());
    }
}
