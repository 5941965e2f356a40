package io.clm.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a resource uses others of its stack. */
final class References {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9]+)(?:\\.([A-Za-z0-9.]+))?}");

    private final List<Reference> found = new ArrayList<>();

    /**
     * One use.
     *
     * @param path of the property, its parts joined by {@code /}
     * @param id the resource that is used
     * @param attribute of it; empty for the resource itself
     */
    record Reference(String path, String id, String attribute) {}

    private References() {}

    static List<Reference> of(StackResource resource) {
        References references = new References();
        references.collect("", resource.properties());
        return references.found;
    }

    private void collect(String path, Object value) {
        switch (value) {
            case Map<?, ?> map -> collectMap(path, StackTree.map(map));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(joined(path, String.valueOf(i)), list.get(i));
                }
            }
            default -> {
                // Texts without a function use nothing.
            }
        }
    }

    private void collectMap(String path, Map<String, Object> map) {
        map.forEach((key, value) -> {
            if (key.equals("Ref")) {
                found.add(new Reference(path, String.valueOf(value), ""));
            } else if (key.equals("Fn::GetAtt") && value instanceof List<?> parts && parts.size() == 2) {
                found.add(new Reference(path, String.valueOf(parts.get(0)), String.valueOf(parts.get(1))));
            } else if (key.equals("Fn::Sub")) {
                substituted(path, value);
            } else {
                collect(key.startsWith("Fn::") ? path : joined(path, key), value);
            }
        });
    }

    private void substituted(String path, Object value) {
        Object text = value instanceof List<?> parts && !parts.isEmpty() ? parts.getFirst() : value;
        Matcher variable = VARIABLE.matcher(String.valueOf(text));
        while (variable.find()) {
            String attribute = variable.group(2);
            found.add(new Reference(path, variable.group(1), attribute == null ? "" : attribute));
        }
        if (value instanceof List<?> parts && parts.size() == 2) {
            collect(path, parts.get(1));
        }
    }

    private static String joined(String path, String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }
}
