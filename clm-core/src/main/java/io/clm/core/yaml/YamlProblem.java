package io.clm.core.yaml;

/**
 * Something wrong with a text.
 *
 * @param line from 1
 * @param column from 1
 */
public record YamlProblem(int line, int column, String message) {

    static YamlProblem at(YamlNode node, String message) {
        return new YamlProblem(node.line(), node.column(), message);
    }
}
