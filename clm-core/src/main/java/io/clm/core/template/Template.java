package io.clm.core.template;

import io.clm.core.template.ast.Block;
import io.clm.core.template.ast.Node;
import io.clm.core.template.function.Functions;
import io.clm.core.template.parse.TemplateParser;
import io.clm.core.template.value.Utf8;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A parsed template: immutable, to be rendered any number of times by any number of threads. */
public final class Template {

    private final String name;
    private final String text;
    private final Map<String, Block> definitions;

    private Template(String name, String text, Map<String, Block> definitions) {
        this.name = name;
        this.text = text;
        this.definitions = definitions;
    }

    /**
     * Parses a template that calls standard functions only.
     *
     * @param name how errors call it: its path
     * @throws TemplateException with file and line, when the text is no template
     */
    public static Template parse(String name, String text) {
        return parse(name, text, Functions.standard().names());
    }

    /** @param functions the names of all functions that it may call */
    public static Template parse(String name, String text, Set<String> functions) {
        return new Template(name, text, new LinkedHashMap<>(TemplateParser.parse(name, text, functions)));
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** What {@code {{template "name"}}} calls. */
    public Optional<Block> definition(String called) {
        return Optional.ofNullable(definitions.get(called));
    }

    /** A failure at a node of this template. */
    public TemplateException failure(String executing, Node node, String reason) {
        int position = Math.min(node.position(), text.length());
        int lineStart = text.lastIndexOf('\n', position - 1) + 1;
        int line = 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        int column = Utf8.length(text.substring(lineStart, position));
        return TemplateException.at(executing, name, line, column, node.text(), reason);
    }

    @Override
    public String toString() {
        return "Template[" + name + "]";
    }
}
