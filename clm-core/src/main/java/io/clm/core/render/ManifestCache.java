package io.clm.core.render;

import java.util.LinkedHashMap;
import java.util.Map;

/** Files that were read, by their text, as long as there is room; safe to share between threads. */
final class ManifestCache {

    /** Characters of texts that are kept at most; the objects take several times that. */
    private static final long CAPACITY = 12L << 20;

    private final Map<Key, ManifestText> read = new LinkedHashMap<>(64, 0.75f, true);
    private long size;

    private record Key(String component, String path, String text) {}

    ManifestText read(String component, String path, String text) {
        Key key = new Key(component, path, text);
        synchronized (read) {
            ManifestText known = read.get(key);
            if (known != null) {
                return known;
            }
        }
        ManifestText made = ManifestText.read(component, path, text);
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
        while (size > CAPACITY && oldest.hasNext()) {
            size -= oldest.next().getKey().text().length();
            oldest.remove();
        }
    }
}
