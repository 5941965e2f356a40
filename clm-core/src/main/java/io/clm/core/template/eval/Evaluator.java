package io.clm.core.template.eval;

import io.clm.core.template.Limits;
import io.clm.core.template.Template;
import io.clm.core.template.TemplateException;
import io.clm.core.template.ast.Block;
import io.clm.core.template.function.Functions;
import io.clm.core.template.value.Value;

/** Carries a template out once. */
public final class Evaluator {

    private final Template template;
    private final Functions functions;
    private final Limits limits;

    public Evaluator(Template template, Functions functions, Limits limits) {
        this.template = template;
        this.functions = functions;
        this.limits = limits;
    }

    /** @throws TemplateException when it fails or goes beyond the limits */
    public String render(Value data) {
        Budget budget = new Budget(limits);
        Run run = new Run(template, functions, budget, template.name(), 0, data);
        Block root = template.definition(template.name()).orElseThrow();
        try {
            new Walker(run).walk(root, data);
        } catch (StackOverflowError e) {
            throw run.failure("exceeded maximum depth");
        }
        return budget.written();
    }
}
