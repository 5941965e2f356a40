package io.clm.core.template.eval;

import io.clm.core.template.Limits;
import io.clm.core.template.TemplateException;
import io.clm.core.template.format.BoundedText;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;

/** What one rendering may still use up. */
final class Budget {

    /** Characters of intermediate texts that count as one step. */
    private static final int TEXT_PER_STEP = 64;

    private final Limits limits;
    private final BoundedText out;
    private long steps;

    Budget(Limits limits) {
        this.limits = limits;
        this.out = new BoundedText(limits.maxOutput());
    }

    void write(String text) {
        out.append(text);
    }

    void step() {
        steps++;
        check();
    }

    /** Long texts cost more, so that time stays bounded. */
    void made(Value value) {
        if (value instanceof TextValue text) {
            steps += text.text().length() / TEXT_PER_STEP;
            check();
        }
    }

    private void check() {
        if (steps > limits.maxSteps()) {
            throw TemplateException.of("template does more than " + limits.maxSteps() + " steps");
        }
    }

    void checkDepth(int depth) {
        if (depth > limits.maxDepth()) {
            throw TemplateException.of("exceeded maximum template depth (" + limits.maxDepth() + ")");
        }
    }

    String written() {
        return out.toString();
    }
}
