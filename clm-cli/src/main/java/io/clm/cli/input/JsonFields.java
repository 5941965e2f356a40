package io.clm.cli.input;

import io.clm.cli.screen.CliFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object, asked for by name and type.
 *
 * @param place how errors call it: the file, and the path of names to the object
 */
record JsonFields(String place, Map<String, @Nullable Object> members) {

    /** @throws CliFailure when it is no object */
    static JsonFields of(String place, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new CliFailure(place + ": must be an object");
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        map.forEach((key, member) -> members.put(String.valueOf(key), member));
        return new JsonFields(place, members);
    }

    /** @throws CliFailure naming a member that nobody knows: most often a slip of the pen */
    JsonFields only(Set<String> known) {
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                throw new CliFailure(place + ": unknown member " + name + "; known are " + String.join(", ", known));
            }
        }
        return this;
    }

    JsonFields object(String name) {
        Object member = members.get(name);
        return member == null ? new JsonFields(place + "." + name, Map.of()) : of(place + "." + name, member);
    }

    boolean has(String name) {
        return members.get(name) != null;
    }

    String text(String name) {
        Object member = members.get(name);
        if (member == null) {
            return "";
        }
        if (member instanceof String text) {
            return text;
        }
        throw new CliFailure(place + "." + name + ": must be a text");
    }

    long integer(String name) {
        Object member = members.get(name);
        if (member == null) {
            return 0;
        }
        if (member instanceof Long number) {
            return number;
        }
        throw new CliFailure(place + "." + name + ": must be a whole number");
    }

    /** The objects of a list. */
    List<JsonFields> objects(String name) {
        Object member = members.get(name);
        if (member == null) {
            return List.of();
        }
        if (!(member instanceof List<?> list)) {
            throw new CliFailure(place + "." + name + ": must be a list");
        }
        List<JsonFields> objects = new ArrayList<>();
        for (Object item : list) {
            objects.add(of(place + "." + name + "[" + objects.size() + "]", item));
        }
        return objects;
    }
}
