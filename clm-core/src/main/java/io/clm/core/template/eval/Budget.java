package io.clm.core.template.eval;

import io.clm.core.template.Limits;
import io.clm.core.template.TemplateException;
import io.clm.core.template.format.BoundedText;
import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;

/** What one rendering may still use up. */
final class Budget {

    /** Characters of intermediate texts that count as one step. */
    private static final int TEXT_PER_STEP = 64;

    /** Items of a list or map that a function gives, for one step. */
    private static final int ITEMS_PER_STEP = 8;

    /** What one list or map has at most. */
    private static final int MAX_ITEMS = 1 << 20;

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

    /** Long texts, lists and maps cost more, so that time and memory stay bounded. */
    void made(Value value) {
        steps += switch (value) {
            case TextValue text -> text.text().length() / TEXT_PER_STEP;
            case ListValue list -> items(list.items().size());
            case MapValue map -> items(map.entries().size());
            case Value other -> 0;
        };
        check();
    }

    private static int items(int size) {
        if (size > MAX_ITEMS) {
            throw TemplateException.of("a list or map of more than " + MAX_ITEMS + " items");
        }
        return size / ITEMS_PER_STEP;
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
