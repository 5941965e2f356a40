package io.clm.sim.state;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Records of one type by their key, in the order of the keys. Every change is on file when the
 * transaction around it ends (see {@link StateLog#transact}). Not safe for use by many threads without one.
 */
public final class Table<T> {
    private final StateLog log;
    private final String name;
    private final NavigableMap<String, T> rows = new TreeMap<>();

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

    /** The records whose keys begin so, in the order of their keys. */
    public Collection<T> startingWith(String prefix) {
        return Collections.unmodifiableCollection(
                rows.subMap(prefix, true, prefix + Character.MAX_VALUE, true).values());
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
