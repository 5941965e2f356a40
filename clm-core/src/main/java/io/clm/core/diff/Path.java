package io.clm.core.diff;

import io.clm.core.json.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The way to a value in a tree.
 *
 * @param text as people read it
 * @param names the names of the fields passed, without places in lists
 */
public record Path(String text, List<String> names) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_$:-]+");
    private static final Pattern BRACKETED = Pattern.compile("[^\\[\\]\"=]+");

    public static final Path ROOT = new Path("", List.of());

    public Path {
        names = List.copyOf(names);
    }

    public Path child(String name) {
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return new Path(text + segment(name), more);
    }

    /** An item of a list, by what identifies it. */
    public Path item(String key) {
        return new Path(text + "[" + key + "]", names);
    }

    private String segment(String name) {
        if (PLAIN.matcher(name).matches()) {
            return text.isEmpty() ? name : "." + name;
        }
        return "[" + (BRACKETED.matcher(name).matches() ? name : CanonicalJson.write(name)) + "]";
    }

    /** The last field; empty at the root. */
    public String name() {
        return names.isEmpty() ? "" : names.getLast();
    }

    /** The field before the last; empty where there is none. */
    public String parent() {
        return names.size() < 2 ? "" : names.get(names.size() - 2);
    }

    public boolean isUnder(String... start) {
        return names.size() >= start.length && names.subList(0, start.length).equals(List.of(start));
    }
}
