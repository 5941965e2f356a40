package io.clm.core.channel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Symbolic links of a repository, followed without a file system; one that leads out of it leads nowhere. */
public final class Symlinks {

    /** Links to links to links: more is a circle, or meant to hurt. */
    private static final int MAX_ROUNDS = 8;

    private Symlinks() {}

    /**
     * All files, those behind links included.
     *
     * @param files texts by path
     * @param links what they point to, as written, by path; to a file or to a folder
     */
    public static SortedMap<String, String> follow(SortedMap<String, String> files, Map<String, String> links) {
        TreeMap<String, String> all = new TreeMap<>(files);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            int before = all.size();
            links.forEach((path, target) -> target(path, target).ifPresent(place -> copy(all, place, path)));
            if (all.size() == before) {
                break;
            }
        }
        return all;
    }

    private static void copy(TreeMap<String, String> all, String from, String to) {
        String file = all.get(from);
        if (file != null) {
            all.putIfAbsent(to, file);
        }
        String folder = from + "/";
        if (!(to + "/").startsWith(folder)) {
            Map<String, String> inside = Map.copyOf(all.subMap(folder, from + "0"));
            inside.forEach((path, text) -> all.putIfAbsent(to + path.substring(from.length()), text));
        }
    }

    /** The path that a link means; empty when it leads out of the repository. */
    public static Optional<String> target(String link, String target) {
        if (target.startsWith("/")) {
            return Optional.empty();
        }
        Deque<String> parts = new ArrayDeque<>();
        String folder = link.substring(0, link.lastIndexOf('/') + 1);
        for (String part : (folder + target).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }
}
