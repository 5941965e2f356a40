package io.clm.core.template.sprig;

import static io.clm.core.template.value.GoType.ANY;
import static io.clm.core.template.value.GoType.INT;
import static io.clm.core.template.value.GoType.STRING;

import io.clm.core.template.TemplateException;
import io.clm.core.template.ast.GoQuote;
import io.clm.core.template.format.BoundedText;
import io.clm.core.template.value.Arguments;
import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Utf8;
import io.clm.core.template.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Cutting, joining and quoting. */
final class Texts {

    private Texts() {}

    private interface Change {
        String of(String text);
    }

    private interface Change2 {
        String of(String first, String text);
    }

    static List<TemplateFunction> all() {
        return List.of(
                change("trim", Texts::trim),
                change("nospace", text -> text.replaceAll("[\\s\\u0085\\u00A0\\p{Zs}\\u2028\\u2029]+", "")),
                change("toString", text -> text, ANY),
                change2("trimAll", Texts::trimAll),
                change2("trimall", Texts::trimAll),
                change2(
                        "trimSuffix",
                        (end, text) -> text.endsWith(end) ? cut(text, 0, text.length() - end.length()) : text),
                change2("trimPrefix", (start, text) -> text.startsWith(start) ? text.substring(start.length()) : text),
                TemplateFunction.of("contains", STRING, STRING)
                        .gives(a -> BoolValue.of(a.text(1).contains(a.text(0)))),
                TemplateFunction.of("replace", STRING, STRING, STRING).gives(Texts::replace),
                TemplateFunction.of("repeat", INT, STRING).gives(Texts::repeat),
                TemplateFunction.of("nindent", INT, STRING).gives(Texts::newlineIndent),
                TemplateFunction.of("trunc", INT, STRING).gives(Texts::truncate),
                TemplateFunction.of("substr", INT, INT, STRING).gives(Texts::substring),
                TemplateFunction.of("cat", ANY).andMore().gives(a -> TextValue.of(joined(a, Plain::text))),
                TemplateFunction.of("quote", ANY)
                        .andMore()
                        .gives(a -> TextValue.of(joined(a, value -> GoQuote.quote(Plain.text(value))))),
                TemplateFunction.of("squote", ANY)
                        .andMore()
                        .gives(a -> TextValue.of(joined(a, value -> "'" + Plain.text(value) + "'"))),
                TemplateFunction.of("plural", STRING, STRING, INT)
                        .gives(a -> TextValue.of(a.integer(2) == 1 ? a.text(0) : a.text(1))),
                TemplateFunction.of("splitList", STRING, STRING)
                        .gives(a -> ListValue.texts(split(a.text(0), a.text(1), -1))),
                TemplateFunction.of("splitn", STRING, INT, STRING).gives(Texts::splitNumbered),
                TemplateFunction.of("toStrings", ANY).gives(a -> ListValue.texts(Plain.texts(a.value(0)))),
                TemplateFunction.of("sortAlpha", ANY)
                        .gives(a -> ListValue.texts(Plain.texts(a.value(0)).stream()
                                .sorted(Utf8::compare)
                                .toList())));
    }

    private static TemplateFunction change(String name, Change change) {
        return TemplateFunction.of(name, STRING).gives(a -> TextValue.of(change.of(a.text(0))));
    }

    private static TemplateFunction change(String name, Change change, io.clm.core.template.value.GoType type) {
        return TemplateFunction.of(name, type).gives(a -> TextValue.of(change.of(Plain.text(a.value(0)))));
    }

    private static TemplateFunction change2(String name, Change2 change) {
        return TemplateFunction.of(name, STRING, STRING).gives(a -> TextValue.of(change.of(a.text(0), a.text(1))));
    }

    private static String cut(String text, int from, int to) {
        return text.substring(from, to);
    }

    static String trim(String text) {
        return text.replaceAll(
                "^[\\s\\u0085\\u00A0\\p{Zs}\\u2028\\u2029]+|[\\s\\u0085\\u00A0\\p{Zs}\\u2028\\u2029]+$", "");
    }

    private static String trimAll(String characters, String text) {
        int start = 0;
        int end = text.length();
        while (start < end && characters.indexOf(text.codePointAt(start)) >= 0) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && characters.indexOf(text.codePointBefore(end)) >= 0) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static Value replace(Arguments arguments) {
        String text = arguments.text(2);
        long most = arguments.text(0).isEmpty()
                ? text.length() + 1L
                : text.length() / arguments.text(0).length();
        BoundedText.check(text.length() + most * arguments.text(1).length());
        return TextValue.of(text.replace(arguments.text(0), arguments.text(1)));
    }

    private static Value repeat(Arguments arguments) {
        long count = arguments.integer(0);
        if (count < 0) {
            throw TemplateException.of("strings: negative Repeat count");
        }
        String text = arguments.text(1);
        BoundedText.check(text.isEmpty() ? 0 : count > BoundedText.MAX ? count : count * text.length());
        return TextValue.of(text.isEmpty() ? "" : text.repeat((int) count));
    }

    private static Value newlineIndent(Arguments arguments) {
        long spaces = arguments.integer(0);
        if (spaces < 0) {
            throw TemplateException.of("strings: negative Repeat count");
        }
        String text = arguments.text(1);
        long lines = 1 + text.chars().filter(c -> c == '\n').count();
        BoundedText.check(spaces > BoundedText.MAX ? spaces : text.length() + spaces * lines);
        String pad = "\n" + " ".repeat((int) spaces);
        return TextValue.of(pad + text.replace("\n", pad));
    }

    /** Bytes, as Go counts; a negative number keeps the end. */
    private static Value truncate(Arguments arguments) {
        byte[] bytes = arguments.bytes(1);
        long count = arguments.integer(0);
        if (count < 0 && bytes.length + count > 0) {
            return bytes(bytes, (int) (bytes.length + count), bytes.length);
        }
        return count >= 0 && bytes.length > count ? bytes(bytes, 0, (int) count) : arguments.value(1);
    }

    private static Value substring(Arguments arguments) {
        byte[] bytes = arguments.bytes(2);
        long start = arguments.integer(0);
        long end = arguments.integer(1);
        if (start < 0) {
            return bytes(bytes, 0, end);
        }
        return bytes(bytes, start, end < 0 || end > bytes.length ? bytes.length : end);
    }

    private static Value bytes(byte[] bytes, long from, long to) {
        if (from > to || to < 0 || to > bytes.length) {
            throw TemplateException.of("runtime error: slice bounds out of range [" + from + ":" + to + "]");
        }
        return TextValue.of(Utf8.decode(Arrays.copyOfRange(bytes, (int) from, (int) to)));
    }

    private interface Shown {
        String of(Value value);
    }

    private static String joined(Arguments arguments, Shown shown) {
        BoundedText out = new BoundedText();
        String separator = "";
        for (Value value : arguments.values()) {
            if (!(value instanceof NilValue)) {
                out.append(separator).append(shown.of(value));
                separator = " ";
            }
        }
        return out.toString();
    }

    /** Go's strings.SplitN. */
    static List<String> split(String separator, String text, int limit) {
        if (limit == 0) {
            return List.of();
        }
        if (!separator.isEmpty()) {
            return List.of(text.split(Pattern.quote(separator), limit < 0 ? -1 : limit));
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            boolean last = parts.size() + 1 == limit;
            int end = last ? text.length() : i + Character.charCount(text.codePointAt(i));
            parts.add(text.substring(i, end));
            i = end;
        }
        return parts;
    }

    private static Value splitNumbered(Arguments arguments) {
        int limit = (int) Math.max(-1, Math.min(arguments.integer(1), Integer.MAX_VALUE));
        TreeMap<String, String> parts = new TreeMap<>();
        for (String part : split(arguments.text(0), arguments.text(2), limit)) {
            parts.put("_" + parts.size(), part);
        }
        return MapValue.texts(parts);
    }
}
