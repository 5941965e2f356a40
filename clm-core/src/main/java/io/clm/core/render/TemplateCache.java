package io.clm.core.render;

import io.clm.core.template.Template;
import io.clm.core.template.TemplateEngine;
import io.clm.core.template.TemplateException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parsed templates, shared by all clusters: parsing is half the work, and a fleet's clusters share their files. */
final class TemplateCache {

    private static final int CAPACITY = 4096;

    private final TemplateEngine engine;
    private final Map<Key, Template> parsed = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Template> eldest) {
            return size() > CAPACITY;
        }
    };

    private record Key(String path, String text) {}

    TemplateCache(TemplateEngine engine) {
        this.engine = engine;
    }

    /** @throws TemplateException when the text is no template */
    Template parse(String path, String text) {
        Key key = new Key(path, text);
        synchronized (parsed) {
            Template known = parsed.get(key);
            if (known != null) {
                return known;
            }
        }
        Template template = engine.parse(path, text);
        synchronized (parsed) {
            parsed.put(key, template);
        }
        return template;
    }
}
