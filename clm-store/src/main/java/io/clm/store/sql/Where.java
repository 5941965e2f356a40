package io.clm.store.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conditions of a query, all of which must hold, with their parameters. Columns come from code, values never do. */
public final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** One of {@code values}; no values, no rows. */
    public Where in(String column, Collection<?> values) {
        if (values.size() == 1) {
            return and(column + " = %s", values.iterator().next());
        }
        return values.isEmpty() ? nothing() : and(column + " in (%s)", values);
    }

    /** No row at all. */
    public Where nothing() {
        conditions.add("false");
        return this;
    }

    /** A condition in which {@code %s} stands for {@code value}. */
    public Where and(String condition, Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        conditions.add(condition.formatted(":" + name));
        return this;
    }

    /** A condition in which {@code %s} stands for {@code first} and then for {@code second}. */
    public Where and(String condition, Object first, Object second) {
        String name = "p" + parameters.size();
        parameters.put(name, first);
        parameters.put(name + "b", second);
        conditions.add(condition.formatted(":" + name, ":" + name + "b"));
        return this;
    }

    /** {@code where …}, or nothing. */
    public String sql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
