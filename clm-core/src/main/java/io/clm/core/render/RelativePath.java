package io.clm.core.render;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths inside the configuration repository. */
final class RelativePath {

    private RelativePath() {}

    /** The path of a file as seen from the folder of another. */
    static String resolve(String from, String file) {
        Deque<String> parts = new ArrayDeque<>();
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        for (String part : (folder + file).split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
