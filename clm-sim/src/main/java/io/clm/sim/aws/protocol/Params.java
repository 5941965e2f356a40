package io.clm.sim.aws.protocol;

import io.clm.sim.aws.AwsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The fields of a call, a tree written flat: {@code Tags.member.1.Key=a}, {@code Filter.1.Value.2=b}. */
public final class Params {
    private final NavigableMap<String, String> fields;
    private final String prefix;

    public Params(Map<String, String> fields) {
        this(new TreeMap<>(fields), "");
    }

    private Params(NavigableMap<String, String> fields, String prefix) {
        this.fields = fields;
        this.prefix = prefix;
    }

    /** The subtree below a name. */
    public Params at(String name) {
        return new Params(fields, prefix + name + ".");
    }

    /** Whether there is anything of that name, a value or a subtree. */
    public boolean has(String name) {
        String key = fields.ceilingKey(prefix + name);
        return key != null && (key.equals(prefix + name) || key.startsWith(prefix + name + "."));
    }

    /** The names directly below, in order. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (String key : fields.tailMap(prefix).keySet()) {
            if (!key.startsWith(prefix)) {
                return names;
            }
            names.add(key.substring(prefix.length()).split("\\.")[0]);
        }
        return names;
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(fields.get(prefix + name));
    }

    /** A field that must be there. */
    public String text(String name) {
        return find(name).orElseThrow(() -> missing(name));
    }

    /** An integer field, if there. */
    public Optional<Integer> integer(String name) {
        return find(name).map(text -> parsed(name, text));
    }

    public boolean flag(String name) {
        return find(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** The values of a list, written {@code name.1}, {@code name.2} …; give {@code Names.member} for the query protocol. */
    public List<String> texts(String list) {
        List<String> values = new ArrayList<>();
        for (int i = 1; find(list + "." + i).isPresent(); i++) {
            values.add(text(list + "." + i));
        }
        return values;
    }

    /** The subtrees of a list. */
    public List<Params> items(String list) {
        List<Params> items = new ArrayList<>();
        for (int i = 1; has(list + "." + i); i++) {
            items.add(at(list + "." + i));
        }
        return items;
    }

    /** Key-value pairs of a list of structures, as tags are. */
    public Map<String, String> pairs(String list, String key, String value) {
        Map<String, String> pairs = new LinkedHashMap<>();
        items(list).forEach(item -> pairs.put(item.text(key), item.find(value).orElse("")));
        return pairs;
    }

    private static int parsed(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw AwsException.validation("Value '" + text + "' at '" + name + "' is not an integer");
        }
    }

    private static AwsException missing(String name) {
        return AwsException.validation("1 validation error detected: Value at '"
                + name.substring(0, 1).toLowerCase(Locale.ROOT)
                + name.substring(1)
                + "' failed to satisfy constraint: Member must not be null");
    }
}
