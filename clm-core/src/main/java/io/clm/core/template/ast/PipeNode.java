package io.clm.core.template.ast;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Commands whose results go into the next one as last argument.
 *
 * @param declared variables that take the result
 * @param assigns whether those exist already ({@code =}, not {@code :=})
 */
public record PipeNode(int position, List<Operand.Variable> declared, boolean assigns, List<CommandNode> commands)
        implements Operand {

    public PipeNode {
        declared = List.copyOf(declared);
        commands = List.copyOf(commands);
    }

    @Override
    public String text() {
        String names = declared.stream().map(Node::text).collect(Collectors.joining(", "));
        String head = declared.isEmpty() ? "" : names + (assigns ? " = " : " := ");
        return head + commands.stream().map(CommandNode::text).collect(Collectors.joining(" | "));
    }
}
