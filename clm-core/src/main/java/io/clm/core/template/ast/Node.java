package io.clm.core.template.ast;

/** A part of a template; its text is the one Go prints in errors. */
public sealed interface Node permits Statement, Operand, CommandNode {

    /** Where it begins: characters from the start of the source. */
    int position();

    /** The node as template text. */
    String text();
}
