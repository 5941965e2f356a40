package io.clm.core.template.format;

import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.FloatValue;
import io.clm.core.template.value.GoType;
import io.clm.core.template.value.IntValue;
import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TemplateObject;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Any value under any printf verb. */
final class ValueFormat {

    private static final int MAX_DEPTH = 100;

    private final BoundedText out;
    private final Spec spec;

    ValueFormat(BoundedText out, Spec spec) {
        this.out = out;
        this.spec = spec;
    }

    void write(Value value, char verb) {
        if (verb == 'T') {
            out.append(TextFormat.text(typeName(value), 's', spec).orElseThrow());
        } else if (verb == 'w' && !(value instanceof NilValue)) {
            badVerb(value, verb); // it wraps errors, and there are none; also of a list, not of each item
        } else {
            write(value, verb, 0);
        }
    }

    private static String typeName(Value value) {
        return value instanceof NilValue nil && !isPointer(nil)
                ? "<nil>"
                : value.type().name();
    }

    private void write(Value value, char verb, int depth) {
        if (depth > MAX_DEPTH) {
            out.append("...");
            return;
        }
        switch (value) {
            case NilValue nil -> nil(nil, verb, depth);
            case BoolValue bool -> scalar(value, verb, bool(bool.value(), verb));
            case IntValue number -> scalar(value, verb, integer(number, verb));
            case FloatValue number -> scalar(value, verb, NumberFormat.real(number.value(), verb, spec));
            case TextValue text -> scalar(value, verb, TextFormat.text(text.text(), verb, spec));
            case ListValue list -> list(list, verb, depth);
            case MapValue map -> map(map, verb, depth);
            case TemplateObject object -> object(object, verb, depth);
        }
    }

    private void scalar(Value value, char verb, Optional<String> formatted) {
        formatted.ifPresentOrElse(out::append, () -> badVerb(value, verb));
    }

    private void badVerb(Value value, char verb) {
        out.append("%!" + verb + "(" + value.type().name() + "=");
        write(value, 'v', 0);
        out.append(")");
    }

    private void nil(NilValue nil, char verb, int depth) {
        if (depth > 0) {
            out.append(spec.sharpV() ? nil.type().name() + "(nil)" : "<nil>");
        } else if (verb == 'v') {
            out.append(spec.pad("<nil>"));
        } else if (isPointer(nil)) {
            out.append("%!" + verb + "(" + nil.type().name() + "=<nil>)");
        } else {
            out.append("%!" + verb + "(<nil>)");
        }
    }

    private static boolean isPointer(NilValue nil) {
        return nil.type().kind() == GoType.Kind.POINTER;
    }

    private Optional<String> bool(boolean value, char verb) {
        return verb == 't' || verb == 'v' ? Optional.of(spec.pad(String.valueOf(value))) : Optional.empty();
    }

    private Optional<String> integer(IntValue number, char verb) {
        return NumberFormat.integer(number.value(), number.type().kind() == GoType.Kind.UINT, verb, spec);
    }

    private void list(ListValue list, char verb, int depth) {
        out.append(spec.sharpV() ? list.type().name() + "{" : "[");
        String separator = "";
        for (Value item : list.items()) {
            out.append(separator);
            write(item, verb, depth + 1);
            separator = spec.sharpV() ? ", " : " ";
        }
        out.append(spec.sharpV() ? "}" : "]");
    }

    private void map(MapValue map, char verb, int depth) {
        out.append(spec.sharpV() ? map.type().name() + "{" : "map[");
        String separator = "";
        for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
            out.append(separator);
            write(TextValue.of(entry.getKey()), verb, depth + 1);
            out.append(":");
            write(entry.getValue(), verb, depth + 1);
            separator = spec.sharpV() ? ", " : " ";
        }
        out.append(spec.sharpV() ? "}" : "]");
    }

    private void object(TemplateObject object, char verb, int depth) {
        if (object.printed().isPresent() && !spec.sharpV()) {
            write(TextValue.of(object.printed().get()), verb, depth);
            return;
        }
        boolean pointer = object.type().kind() == GoType.Kind.POINTER;
        if (pointer && depth > 0) {
            out.append("0xc000000000"); // an address in Go, different each time
            return;
        }
        out.append(spec.sharpV() ? object.type().name() + "{" : pointer ? "&{" : "{");
        String separator = "";
        for (Map.Entry<String, Supplier<Value>> field : object.fields().entrySet()) {
            out.append(separator);
            out.append(spec.plusV() || spec.sharpV() ? field.getKey() + ":" : "");
            write(field.getValue().get(), verb, depth + 1);
            separator = spec.sharpV() ? ", " : " ";
        }
        out.append("}");
    }
}
