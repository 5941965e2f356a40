package io.clm.core.template.format;

import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.List;

/** Go's Print family. */
public final class GoPrint {

    private GoPrint() {}

    /** What an action writes: {@code %v}, and {@code <no value>} for what does not exist. */
    public static String display(Value value) {
        if (value instanceof TextValue text) {
            return text.text();
        }
        if (value instanceof NilValue nil && nil.isNone()) {
            return "<no value>";
        }
        String shown = verb(value);
        return shown.startsWith("&{") ? shown.substring(1) : shown;
    }

    /** {@code %v}. */
    public static String verb(Value value) {
        BoundedText out = new BoundedText();
        new ValueFormat(out, Spec.PLAIN).write(value, 'v');
        return out.toString();
    }

    /** Sprint: a space between two operands of which neither is a string. */
    public static String print(List<Value> values) {
        BoundedText out = new BoundedText();
        boolean textBefore = true;
        for (Value value : values) {
            boolean text = value instanceof TextValue;
            out.append(text || textBefore ? "" : " ").append(verb(value));
            textBefore = text;
        }
        return out.toString();
    }

    /** Sprintln: spaces between all, a line end at the end. */
    public static String println(List<Value> values) {
        BoundedText out = new BoundedText();
        String separator = "";
        for (Value value : values) {
            out.append(separator).append(verb(value));
            separator = " ";
        }
        return out.append("\n").toString();
    }

    /** What html, js and urlquery escape: one string as it is, anything else printed. */
    public static String escapable(List<Value> values) {
        return values.size() == 1 && values.getFirst() instanceof TextValue text
                ? text.text()
                : print(values.stream().map(GoPrint::indirect).toList());
    }

    private static Value indirect(Value value) {
        return value instanceof NilValue nil && nil.equals(NilValue.NULL) ? TextValue.of("<no value>") : value;
    }
}
