package io.clm.core.template.value;

import java.util.ArrayList;
import java.util.List;

/** The arguments of one call; their types were checked against the function's parameters before. */
public record Arguments(List<Value> values) {

    public int size() {
        return values.size();
    }

    public Value value(int index) {
        return values.get(index);
    }

    public String text(int index) {
        return ((TextValue) values.get(index)).text();
    }

    public byte[] bytes(int index) {
        return ((TextValue) values.get(index)).bytes();
    }

    public long integer(int index) {
        return ((IntValue) values.get(index)).value();
    }

    public double number(int index) {
        return ((FloatValue) values.get(index)).value();
    }

    /** A list, where nil is an empty one. */
    public List<Value> list(int index) {
        return values.get(index) instanceof ListValue list ? list.items() : List.of();
    }

    /** The arguments from {@code index} on, as texts. */
    public List<String> texts(int index) {
        List<String> texts = new ArrayList<>();
        for (int i = index; i < values.size(); i++) {
            texts.add(text(i));
        }
        return texts;
    }

    public List<Value> from(int index) {
        return values.subList(index, values.size());
    }
}
