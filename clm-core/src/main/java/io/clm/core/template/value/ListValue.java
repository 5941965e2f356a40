package io.clm.core.template.value;

import java.util.ArrayList;
import java.util.List;

/** A list; its type tells what Go would let in. */
public record ListValue(List<Value> items, GoType type) implements Value {

    public ListValue {
        items = List.copyOf(items);
    }

    public static ListValue of(List<? extends Value> items) {
        return new ListValue(List.copyOf(items), GoType.listOf(GoType.ANY));
    }

    public static ListValue texts(List<String> texts) {
        List<Value> items = new ArrayList<>(texts.size());
        for (String text : texts) {
            items.add(TextValue.of(text));
        }
        return new ListValue(items, GoType.STRINGS);
    }

    @Override
    public boolean truth() {
        return !items.isEmpty();
    }
}
