package io.clm.api.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What differs between two documents, value by value. */
final class Differences {
    private final List<ChangedValueDto> found = new ArrayList<>();

    private Differences() {}

    /** @param before null when there was nothing, or nothing is left: then nothing is said value by value */
    static List<ChangedValueDto> of(@Nullable JsonNode before, @Nullable JsonNode after) {
        Differences differences = new Differences();
        if (before != null && after != null) {
            differences.compare("", before, after);
        }
        return differences.found;
    }

    private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before != null && after != null && before.isObject() && after.isObject()) {
            Set<String> names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(name -> compare(path + "/" + escaped(name), before.get(name), after.get(name)));
        } else if (before != null && after != null && before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(path + "/" + i, before.get(i), after.get(i));
            }
        } else if (before == null ? after != null : !before.equals(after)) {
            found.add(new ChangedValueDto(path, before, after));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
