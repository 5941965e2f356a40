package io.clm.core.template.ast;

import java.util.List;
import java.util.stream.Collectors;

/** Statements one after the other. */
public record Block(int position, List<Statement> statements) {

    public Block {
        statements = List.copyOf(statements);
    }

    public String text() {
        return statements.stream().map(Node::text).collect(Collectors.joining());
    }

    /** Nothing but white space: such a definition does not replace another one. */
    public boolean isBlank() {
        return statements.stream()
                .allMatch(s -> s instanceof Statement.Text text && text.text().isBlank());
    }
}
