package io.clm.core.template.eval;

import io.clm.core.template.Template;
import io.clm.core.template.TemplateException;
import io.clm.core.template.ast.Node;
import io.clm.core.template.function.Functions;
import io.clm.core.template.value.Value;
import org.jspecify.annotations.Nullable;

/** One template (or definition) at work: its variables, and the node it is at, for errors. */
final class Run {

    final Template template;
    final Functions functions;
    final Budget budget;
    final Scope scope;
    final int depth;
    private final String name;
    private @Nullable Node node;

    Run(Template template, Functions functions, Budget budget, String name, int depth, Value data) {
        this.template = template;
        this.functions = functions;
        this.budget = budget;
        this.name = name;
        this.depth = depth;
        this.scope = new Scope(data);
    }

    /** The run of a definition that this one calls; it sees none of its variables. */
    Run call(String definition, Value data) {
        return new Run(template, functions, budget, definition, depth + 1, data);
    }

    void at(Node current) {
        node = current;
    }

    TemplateException failure(String reason) {
        Node current = node;
        return current == null ? TemplateException.of(reason) : template.failure(name, current, reason);
    }

    /** A failure without a place gets the one we are at. */
    TemplateException located(TemplateException failure) {
        return failure.isLocated() ? failure : failure(failure.reason());
    }
}
