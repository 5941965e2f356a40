package io.clm.core.template.sprig;

import static io.clm.core.template.value.GoType.STRING;

import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TextValue;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/** Capital and small letters. */
final class Cases {

    private Cases() {}

    static List<TemplateFunction> all() {
        return List.of(
                of("upper", text -> text.toUpperCase(Locale.ROOT)),
                of("lower", text -> text.toLowerCase(Locale.ROOT)),
                of("title", text -> starts(text, Cases::separates, Character::toTitleCase)),
                of("untitle", text -> starts(text, Character::isWhitespace, Character::toLowerCase)),
                of("initials", Cases::initials),
                of("swapcase", Cases::swap),
                of("snakecase", text -> Words.joined(text, '_')),
                of("kebabcase", text -> Words.joined(text, '-')),
                of("camelcase", Words::camel));
    }

    private static TemplateFunction of(String name, UnaryOperator<String> change) {
        return TemplateFunction.of(name, STRING).gives(a -> TextValue.of(change.apply(a.text(0))));
    }

    private interface Test {
        boolean of(int point);
    }

    /** Changes the first letter after each that separates. */
    private static String starts(String text, Test separates, IntUnaryOperator change) {
        StringBuilder out = new StringBuilder(text.length());
        boolean start = true;
        for (int point : text.codePoints().toArray()) {
            out.appendCodePoint(start ? change.applyAsInt(point) : point);
            start = separates.of(point);
        }
        return out.toString();
    }

    private static boolean separates(int point) {
        if (point < 0x80) {
            return !Character.isLetterOrDigit(point) && point != '_';
        }
        return !Character.isLetter(point) && !Character.isDigit(point) && Character.isWhitespace(point);
    }

    private static String initials(String text) {
        StringBuilder out = new StringBuilder();
        boolean gap = true;
        for (int point : text.codePoints().toArray()) {
            boolean space = Character.isWhitespace(point);
            if (gap && !space) {
                out.appendCodePoint(point);
            }
            gap = space;
        }
        return out.toString();
    }

    private static String swap(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.isUpperCase(point) || Character.isTitleCase(point)
                        ? Character.toLowerCase(point)
                        : Character.isLowerCase(point) ? Character.toUpperCase(point) : point)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
