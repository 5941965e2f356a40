package io.clm.core.check;

import io.clm.core.guard.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Findings of texts that many clusters have in common; those used least recently go. Safe to share between threads. */
final class FindingCache {

    private static final int CAPACITY = 50_000;

    private final Map<Key, List<Finding>> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Finding>> eldest) {
            return size() > CAPACITY;
        }
    };

    /**
     * @param label of the file, as the findings name it
     * @param text its hash
     * @param rest all else that the findings depend on
     */
    record Key(String label, String text, String rest) {}

    List<Finding> get(Key key, Supplier<List<Finding>> check) {
        synchronized (known) {
            List<Finding> findings = known.get(key);
            if (findings != null) {
                return findings;
            }
        }
        List<Finding> made = List.copyOf(check.get());
        synchronized (known) {
            known.put(key, made);
        }
        return made;
    }
}
