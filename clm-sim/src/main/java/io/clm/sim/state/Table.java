package io.clm.sim.state;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Records of one type by their key, in the order in which the keys were first put. Every change is on file when the
 * transaction around it ends (see {@link StateLog#transact}). Not safe for use by many threads without one.
 */
public final class Table<T> {
    private final StateLog log;
    private final String name;
    private final Map<String, T> rows = new LinkedHashMap<>();

    Table(StateLog log, String name) {
        this.log = log;
        this.name = name;
    }

    void load(String key, T row) {
        rows.put(key, row);
    }

    public Optional<T> find(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    public Collection<T> all() {
        return Collections.unmodifiableCollection(rows.values());
    }

    public Map<String, T> rows() {
        return Collections.unmodifiableMap(rows);
    }

    public void put(String key, T row) {
        if (!row.equals(rows.put(key, row))) {
            log.changed(name, key, row);
        }
    }

    public void remove(String key) {
        if (rows.remove(key) != null) {
            log.changed(name, key, null);
        }
    }
}
