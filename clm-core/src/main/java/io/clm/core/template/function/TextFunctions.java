package io.clm.core.template.function;

import static io.clm.core.template.value.GoType.ANY;
import static io.clm.core.template.value.GoType.INT;
import static io.clm.core.template.value.GoType.INT64;
import static io.clm.core.template.value.GoType.STRING;

import io.clm.core.json.Sha256;
import io.clm.core.template.TemplateException;
import io.clm.core.template.ast.GoQuote;
import io.clm.core.template.format.BoundedText;
import io.clm.core.template.format.GoPrint;
import io.clm.core.template.value.Arguments;
import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.IntValue;
import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Utf8;
import io.clm.core.template.value.Value;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Functions on texts. */
final class TextFunctions {

    private TextFunctions() {}

    static List<TemplateFunction> all() {
        return List.of(
                TemplateFunction.of("base64", STRING)
                        .gives(a -> TextValue.of(Base64.getEncoder().encodeToString(a.bytes(0)))),
                TemplateFunction.of("base64Decode", STRING).gives(TextFunctions::decode),
                TemplateFunction.of("sha256", STRING).gives(a -> TextValue.of(Sha256.hex(a.bytes(0)))),
                TemplateFunction.of("split", STRING, STRING).gives(a -> ListValue.texts(split(a.text(0), a.text(1)))),
                TemplateFunction.of("join", STRING, ANY).gives(TextFunctions::join),
                TemplateFunction.of("hasPrefix", STRING, STRING)
                        .gives(a -> BoolValue.of(a.text(0).startsWith(a.text(1)))),
                TemplateFunction.of("hasSuffix", STRING, STRING)
                        .gives(a -> BoolValue.of(a.text(0).endsWith(a.text(1)))),
                TemplateFunction.of("indent", INT, STRING).gives(TextFunctions::indent),
                TemplateFunction.of("mountUnitName", STRING).gives(TextFunctions::mountUnitName),
                TemplateFunction.of("indexedList", STRING, INT64).gives(TextFunctions::indexedList),
                TemplateFunction.of("parseInt64", STRING).gives(a -> IntValue.int64(parseInt(a.text(0)))));
    }

    private static Value decode(Arguments arguments) {
        String text = arguments.text(0);
        try {
            return TextValue.of(Utf8.decode(GoBase64.decode(text)));
        } catch (IllegalArgumentException e) {
            throw TemplateException.of(String.valueOf(e.getMessage()));
        }
    }

    /** Go's strings.Split, but nothing for an empty text. */
    static List<String> split(String text, String separator) {
        if (text.isEmpty()) {
            return List.of();
        }
        return separator.isEmpty()
                ? text.codePoints().mapToObj(Character::toString).toList()
                : List.of(text.split(Pattern.quote(separator), -1));
    }

    private static Value join(Arguments arguments) {
        BoundedText out = new BoundedText();
        String separator = "";
        for (String part : parts(arguments.value(1))) {
            out.append(separator).append(part);
            separator = arguments.text(0);
        }
        return TextValue.of(out.toString());
    }

    private static List<String> parts(Value value) {
        if (value instanceof NilValue) {
            return List.of();
        }
        if (!(value instanceof ListValue list)) {
            return List.of(GoPrint.verb(value));
        }
        List<String> parts = new ArrayList<>();
        for (Value item : list.items()) {
            if (!(item instanceof NilValue)) {
                parts.add(GoPrint.display(item));
            }
        }
        return parts;
    }

    private static Value indent(Arguments arguments) {
        long spaces = arguments.integer(0);
        String text = arguments.text(1);
        if (spaces < 0) {
            throw TemplateException.of("strings: negative Repeat count");
        }
        long lines = 1 + text.chars().filter(c -> c == '\n').count();
        BoundedText.check(spaces > BoundedText.MAX ? spaces : text.length() + spaces * lines);
        String pad = " ".repeat((int) spaces);
        return TextValue.of(pad + text.replace("\n", "\n" + pad));
    }

    private static Value mountUnitName(Arguments arguments) {
        String path = arguments.text(0);
        if (!path.startsWith("/")) {
            throw TemplateException.of("not an absolute path: " + path);
        }
        return TextValue.of(path.substring(1).replace('/', '-'));
    }

    private static Value indexedList(Arguments arguments) {
        String item = arguments.text(0);
        long length = arguments.integer(1);
        if (length < 0) {
            throw TemplateException.of("expecting non-negative integer, got: " + length);
        }
        BoundedText out = new BoundedText();
        for (long i = 0; i < length; i++) {
            out.append(i > 0 ? "," : "").append(item.replace("$", String.valueOf(i)));
        }
        return TextValue.of(out.toString());
    }

    /** Go's strconv.ParseInt, base 10. */
    static long parseInt(String text) {
        boolean wellFormed = text.matches("[+-]?[0-9]+");
        try {
            if (wellFormed) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException e) {
            throw TemplateException.of("strconv.ParseInt: parsing " + GoQuote.quote(text) + ": value out of range");
        }
        throw TemplateException.of("strconv.ParseInt: parsing " + GoQuote.quote(text) + ": invalid syntax");
    }
}
