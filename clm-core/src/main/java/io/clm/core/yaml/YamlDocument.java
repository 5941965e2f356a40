package io.clm.core.yaml;

/**
 * One document of a text.
 *
 * @param number from 1, empty documents counted
 */
public record YamlDocument(int number, YamlNode root) {

    public int line() {
        return root.line();
    }
}
