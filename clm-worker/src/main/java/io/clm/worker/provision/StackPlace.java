package io.clm.worker.provision;

import io.clm.core.channel.ConfigTree;
import java.util.List;
import java.util.Optional;

/** Where in the repository a resource of a stack is written down. */
final class StackPlace {
    private StackPlace() {}

    /** {@code path:line} of the resource's key in the template as it is written; the path alone when it is made by a loop. */
    static String of(ConfigTree tree, String path, String resource) {
        return tree.read(path)
                .flatMap(text -> line(text.lines().toList(), resource))
                .map(line -> path + ":" + line)
                .orElse(path);
    }

    private static Optional<Integer> line(List<String> lines, String resource) {
        for (int number = 1; number <= lines.size(); number++) {
            if (!resource.isEmpty() && lines.get(number - 1).strip().equals(resource + ":")) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }
}
