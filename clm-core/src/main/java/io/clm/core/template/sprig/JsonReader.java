package io.clm.core.template.sprig;

import io.clm.core.template.TemplateException;
import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.FloatValue;
import io.clm.core.template.value.GoType;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON as Go's encoding/json reads it into any: all numbers are float64. */
final class JsonReader {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");

    private final String text;
    private int position;

    JsonReader(String text) {
        this.text = text;
    }

    /** @throws TemplateException when it is no JSON */
    Value read() {
        Value value = value(0);
        skipSpaces();
        if (position < text.length()) {
            throw unexpected("after top-level value");
        }
        return value;
    }

    private Value value(int depth) {
        Plain.checkDepth(depth);
        skipSpaces();
        return switch (peek()) {
            case '{' -> map(depth);
            case '[' -> list(depth);
            case '"' -> TextValue.of(string());
            case 't' -> word("true", BoolValue.TRUE);
            case 'f' -> word("false", BoolValue.FALSE);
            case 'n' -> word("null", NilValue.NULL);
            default -> number();
        };
    }

    private Value map(int depth) {
        MapValue map = MapValue.changeable(GoType.ANY);
        position++;
        skipSpaces();
        while (!take('}')) {
            if (!map.entries().isEmpty() && !take(',')) {
                throw unexpected("after object key:value pair");
            }
            skipSpaces();
            if (peek() != '"') {
                throw unexpected("looking for beginning of object key string");
            }
            String key = string();
            skipSpaces();
            if (!take(':')) {
                throw unexpected("after object key");
            }
            map.entries().put(key, value(depth + 1));
            skipSpaces();
        }
        return map;
    }

    private Value list(int depth) {
        List<Value> items = new ArrayList<>();
        position++;
        skipSpaces();
        while (!take(']')) {
            if (!items.isEmpty() && !take(',')) {
                throw unexpected("after array element");
            }
            items.add(value(depth + 1));
            skipSpaces();
        }
        return Plain.any(items);
    }

    private Value word(String word, Value value) {
        if (!text.startsWith(word, position)) {
            throw unexpected("in literal " + word);
        }
        position += word.length();
        return value;
    }

    private Value number() {
        Matcher matcher = NUMBER.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            throw unexpected("looking for beginning of value");
        }
        position = matcher.end();
        return FloatValue.of(Double.parseDouble(matcher.group()));
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        position++;
        while (peek() != '"') {
            char c = next();
            if (c < ' ') {
                position--;
                throw unexpected("in string literal");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        position++;
        return out.toString();
    }

    private char escaped() {
        char c = next();
        int named = "\"\\/bfnrt".indexOf(c);
        if (named >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(named);
        }
        String digits = text.substring(position, Math.min(text.length(), position + 4));
        if (c != 'u' || !digits.matches("[0-9a-fA-F]{4}")) {
            position--;
            throw unexpected("in string escape code");
        }
        position += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private void skipSpaces() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private boolean take(char c) {
        boolean taken = peek() == c;
        position += taken ? 1 : 0;
        return taken;
    }

    private char peek() {
        if (position >= text.length()) {
            throw TemplateException.of("unexpected end of JSON input");
        }
        return text.charAt(position);
    }

    private char next() {
        char c = peek();
        position++;
        return c;
    }

    private TemplateException unexpected(String where) {
        return TemplateException.of("invalid character '" + text.charAt(position) + "' " + where);
    }
}
