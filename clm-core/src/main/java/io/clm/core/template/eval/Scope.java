package io.clm.core.template.eval;

import io.clm.core.template.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variables of one template at work: a stack, the newest of a name counts. */
final class Scope {

    private final List<String> names = new ArrayList<>();
    private final List<Value> values = new ArrayList<>();

    Scope(Value dollar) {
        push("$", dollar);
    }

    void push(String name, Value value) {
        names.add(name);
        values.add(value);
    }

    int mark() {
        return names.size();
    }

    void pop(int mark) {
        names.subList(mark, names.size()).clear();
        values.subList(mark, values.size()).clear();
    }

    /** Replaces the value that was pushed {@code fromTop} pushes ago, 1 being the last. */
    void setTop(int fromTop, Value value) {
        values.set(values.size() - fromTop, value);
    }

    boolean set(String name, Value value) {
        int index = names.lastIndexOf(name);
        if (index >= 0) {
            values.set(index, value);
        }
        return index >= 0;
    }

    @Nullable
    Value get(String name) {
        int index = names.lastIndexOf(name);
        return index < 0 ? null : values.get(index);
    }
}
