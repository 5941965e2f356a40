package io.clm.core.template.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values made of plain data. */
public final class Values {

    private Values() {}

    /**
     * @param data null, Boolean, String, Integer, Long, Double, or maps with string keys and lists of such
     * @throws IllegalArgumentException when it holds anything else
     */
    public static Value of(@Nullable Object data) {
        return switch (data) {
            case null -> NilValue.NULL;
            case Value value -> value;
            case Boolean bool -> BoolValue.of(bool);
            case String text -> TextValue.of(text);
            case Integer number -> IntValue.of(number);
            case Long number -> IntValue.of(number);
            case BigInteger number -> FloatValue.of(number.doubleValue());
            case Double number -> FloatValue.of(number);
            case List<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            default -> throw new IllegalArgumentException("no template value: " + data.getClass());
        };
    }

    private static Value list(List<?> list) {
        List<Value> items = new ArrayList<>(list.size());
        for (Object item : list) {
            items.add(of(item));
        }
        return ListValue.of(items);
    }

    private static Value map(Map<?, ?> map) {
        TreeMap<String, Value> entries = new TreeMap<>();
        map.forEach((key, value) -> entries.put(String.valueOf(key), of(value)));
        return MapValue.of(entries);
    }
}
