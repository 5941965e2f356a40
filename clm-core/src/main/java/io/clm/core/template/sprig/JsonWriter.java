package io.clm.core.template.sprig;

import io.clm.core.template.TemplateException;
import io.clm.core.template.format.BoundedText;
import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.FloatValue;
import io.clm.core.template.value.IntValue;
import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TemplateObject;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Utf8;
import io.clm.core.template.value.Value;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** JSON as Go's encoding/json writes it. */
final class JsonWriter {

    private static final String INDENT = "  ";

    private final BoundedText out = new BoundedText();
    private final boolean pretty;
    private final boolean safeInHtml;

    private JsonWriter(boolean pretty, boolean safeInHtml) {
        this.pretty = pretty;
        this.safeInHtml = safeInHtml;
    }

    static Value compact(Value value, boolean safeInHtml) {
        return new JsonWriter(false, safeInHtml).text(value);
    }

    static Value pretty(Value value) {
        return new JsonWriter(true, true).text(value);
    }

    private Value text(Value value) {
        write(value, 0);
        return TextValue.of(out.toString());
    }

    private void write(Value value, int depth) {
        Plain.checkDepth(depth);
        switch (value) {
            case NilValue nil -> out.append("null");
            case BoolValue bool -> out.append(String.valueOf(bool.value()));
            case IntValue number -> out.append(String.valueOf(number.value()));
            case FloatValue number -> out.append(number(number.value()));
            case TextValue text -> quote(text.text());
            case ListValue list -> list(list, depth);
            case MapValue map -> map(map.entries(), depth);
            case TemplateObject object -> {
                Map<String, Value> fields = new TreeMap<>();
                object.fields().forEach((name, field) -> fields.put(name, field.get()));
                map(fields, depth);
            }
        }
    }

    private void list(ListValue list, int depth) {
        String separator = "[";
        for (Value item : list.items()) {
            out.append(separator);
            newLine(depth + 1);
            write(item, depth + 1);
            separator = ",";
        }
        end(list.items().isEmpty() ? "[]" : "]", list.items().isEmpty(), depth);
    }

    private void map(Map<String, Value> entries, int depth) {
        String separator = "{";
        for (Map.Entry<String, Value> entry : entries.entrySet()) {
            out.append(separator);
            newLine(depth + 1);
            quote(entry.getKey());
            out.append(pretty ? ": " : ":");
            write(entry.getValue(), depth + 1);
            separator = ",";
        }
        end(entries.isEmpty() ? "{}" : "}", entries.isEmpty(), depth);
    }

    private void end(String close, boolean empty, int depth) {
        if (!empty) {
            newLine(depth);
        }
        out.append(close);
    }

    private void newLine(int depth) {
        if (pretty) {
            out.append("\n").append(INDENT.repeat(depth));
        }
    }

    private static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw TemplateException.of("json: unsupported value: " + value);
        }
        double size = Math.abs(value);
        BigDecimal digits = new BigDecimal(Double.toString(value));
        if (size == 0) {
            return Double.doubleToRawLongBits(value) < 0 ? "-0" : "0";
        }
        if (size >= 1e-6 && size < 1e21) {
            String plain = digits.stripTrailingZeros().toPlainString();
            return plain;
        }
        BigDecimal bare = digits.stripTrailingZeros();
        String unscaled = bare.unscaledValue().abs().toString();
        int exponent = unscaled.length() - 1 - bare.scale();
        String fraction = unscaled.length() > 1 ? "." + unscaled.substring(1) : "";
        return (value < 0 ? "-" : "") + unscaled.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+")
                + (Math.abs(exponent) < 10 && exponent > 0 ? "0" : "") + Math.abs(exponent);
    }

    private void quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> escape(quoted, point));
        out.append(quoted.append('"').toString());
    }

    private void escape(StringBuilder quoted, int point) {
        int named = "\"\\\b\f\n\r\t".indexOf(point);
        if (named >= 0) {
            quoted.append('\\').append("\"\\bfnrt".charAt(named));
        } else if (point < ' ' || point == 0x2028 || point == 0x2029 || safeInHtml && "<>&".indexOf(point) >= 0) {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", point));
        } else if (Utf8.isEscape(point)) {
            quoted.append("\\ufffd");
        } else {
            quoted.appendCodePoint(point);
        }
    }
}
