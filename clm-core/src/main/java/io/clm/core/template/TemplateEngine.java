package io.clm.core.template;

import io.clm.core.template.eval.Evaluator;
import io.clm.core.template.function.Functions;
import io.clm.core.template.value.Value;

/**
 * Renders templates of Go's text/template language with {@code missingkey=error}. A template reaches nothing but the
 * data and functions it is given, within {@link Limits}.
 */
public final class TemplateEngine {

    private final Functions functions;
    private final Limits limits;

    public TemplateEngine(Functions functions, Limits limits) {
        this.functions = functions;
        this.limits = limits;
    }

    /** The functions that need nothing but their arguments. */
    public static TemplateEngine standard() {
        return new TemplateEngine(Functions.standard(), Limits.standard());
    }

    public Functions functions() {
        return functions;
    }

    /** @throws TemplateException when the text is no template */
    public Template parse(String name, String text) {
        return Template.parse(name, text, functions.names());
    }

    /**
     * @param data what {@code .} and {@code $} are
     * @throws TemplateException with file, line, column and expression, when it cannot be rendered
     */
    public String render(Template template, Value data) {
        return new Evaluator(template, functions, limits).render(data);
    }

    /** As {@link #render}, with other functions under the same names, such as those that know one cluster. */
    public String render(Template template, Functions bound, Value data) {
        return new Evaluator(template, bound, limits).render(data);
    }
}
