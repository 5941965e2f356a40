package io.clm.core.render;

import io.clm.core.json.Sha256;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A CloudFormation stack as a version wants it.
 *
 * @param template the rendered text
 * @param tags of the stack; CloudFormation hands them on to what it makes
 * @param path of the template in the configuration repository
 */
public record DesiredStack(String name, String template, SortedMap<String, String> tags, String path) {

    public DesiredStack {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    /** SHA-256 of the template, hexadecimal. */
    public String templateHash() {
        return Sha256.hex(template);
    }

    @Override
    public String toString() {
        return name;
    }
}
