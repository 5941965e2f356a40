package io.clm.core.template;

import io.clm.core.template.value.Value;
import io.clm.core.template.value.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders one-line templates for tests. */
final class Rendered {

    private static final TemplateEngine ENGINE = TemplateEngine.standard();

    private Rendered() {}

    static String text(String template) {
        return text(template, Map.of());
    }

    static String text(String template, Map<String, ? extends @Nullable Object> data) {
        return text(template, Values.of(data));
    }

    static String text(String template, Value data) {
        return ENGINE.render(ENGINE.parse("t.yaml", template), data);
    }

    /** What it says when it fails; the text, when it does not. */
    static String failure(String template) {
        try {
            return "no failure: " + text(template);
        } catch (TemplateException e) {
            return e.describe();
        }
    }
}
