package io.clm.core.template.ast;

import java.util.List;
import java.util.stream.Collectors;

/** A function or value, followed by its arguments. */
public record CommandNode(int position, List<Operand> words) implements Node {

    public CommandNode {
        words = List.copyOf(words);
    }

    public Operand first() {
        return words.getFirst();
    }

    public List<Operand> arguments() {
        return words.subList(1, words.size());
    }

    @Override
    public String text() {
        return words.stream()
                .map(word -> word instanceof PipeNode ? "(" + word.text() + ")" : word.text())
                .collect(Collectors.joining(" "));
    }
}
