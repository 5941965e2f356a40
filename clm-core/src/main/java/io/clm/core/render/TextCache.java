package io.clm.core.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was read of texts, as long as there is room; what was used longest ago goes first. Safe to share. */
final class TextCache<T> {

    private final Map<Key, T> read = new LinkedHashMap<>(64, 0.75f, true);
    private final long capacity;
    private long size;

    private record Key(String place, String text) {}

    /** @param capacity characters of texts that are kept at most; what is read of them takes several times that */
    TextCache(long capacity) {
        this.capacity = capacity;
    }

    /**
     * @param place what the result depends on beside the text
     * @param reading what is done when nobody has done it; must depend on place and text alone
     */
    T get(String place, String text, Supplier<T> reading) {
        Key key = new Key(place, text);
        synchronized (read) {
            T known = read.get(key);
            if (known != null) {
                return known;
            }
        }
        T made = reading.get();
        synchronized (read) {
            if (read.put(key, made) == null) {
                size += text.length();
            }
            shrink();
        }
        return made;
    }

    private void shrink() {
        var oldest = read.entrySet().iterator();
        while (size > capacity && oldest.hasNext()) {
            size -= oldest.next().getKey().text().length();
            oldest.remove();
        }
    }
}
