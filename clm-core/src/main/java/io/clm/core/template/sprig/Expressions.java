package io.clm.core.template.sprig;

import static io.clm.core.template.value.GoType.INT;
import static io.clm.core.template.value.GoType.STRING;

import io.clm.core.template.TemplateException;
import io.clm.core.template.format.BoundedText;
import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;

/** Regular expressions in Go's syntax. */
final class Expressions {

    private Expressions() {}

    static List<TemplateFunction> all() {
        List<TemplateFunction> all = new ArrayList<>(List.of(TemplateFunction.of("regexQuoteMeta", STRING)
                .gives(a -> TextValue.of(a.text(0).replaceAll("[\\\\.+*?()|\\[\\]{}^$]", "\\\\$0")))));
        all.add(TemplateFunction.of("regexMatch", STRING, STRING)
                .gives(a -> BoolValue.of(isExpression(a.text(0)) && isIn(a.text(0), a.text(1)))));
        all.add(TemplateFunction.of("mustRegexMatch", STRING, STRING)
                .gives(a -> BoolValue.of(isIn(a.text(0), a.text(1)))));
        Lists.both(
                all,
                "RegexFind",
                TemplateFunction.of("regexFind", STRING, STRING)
                        .gives(a -> TextValue.of(matches(a.text(0), a.text(1), 1).stream()
                                .map(MatchResult::group)
                                .findFirst()
                                .orElse(""))));
        Lists.both(
                all,
                "RegexFindAll",
                TemplateFunction.of("regexFindAll", STRING, STRING, INT)
                        .gives(a -> ListValue.texts(matches(a.text(0), a.text(1), a.integer(2)).stream()
                                .map(MatchResult::group)
                                .toList())));
        Lists.both(
                all,
                "RegexReplaceAll",
                TemplateFunction.of("regexReplaceAll", STRING, STRING, STRING)
                        .gives(a -> TextValue.of(replaced(a.text(0), a.text(1), a.text(2), false))));
        Lists.both(
                all,
                "RegexReplaceAllLiteral",
                TemplateFunction.of("regexReplaceAllLiteral", STRING, STRING, STRING)
                        .gives(a -> TextValue.of(replaced(a.text(0), a.text(1), a.text(2), true))));
        Lists.both(
                all,
                "RegexSplit",
                TemplateFunction.of("regexSplit", STRING, STRING, INT)
                        .gives(a -> ListValue.texts(split(a.text(0), a.text(1), a.integer(2)))));
        return all;
    }

    private static boolean isIn(String expression, String text) {
        return !matches(expression, text, 1).isEmpty();
    }

    /** Sprig's regexMatch takes what is no expression for one that matches nothing. */
    private static boolean isExpression(String expression) {
        try {
            GoRegex.compile(expression);
            return true;
        } catch (TemplateException e) {
            return false;
        }
    }

    private static List<MatchResult> matches(String expression, String text, long limit) {
        return GoRegex.compile(expression).matches(text, limit);
    }

    private static String replaced(String expression, String text, String replacement, boolean literal) {
        BoundedText out = new BoundedText();
        int end = 0;
        for (MatchResult match : matches(expression, text, -1)) {
            out.append(text.substring(end, match.start()));
            out.append(literal ? replacement : Expansion.of(replacement, match));
            end = match.end();
        }
        return out.append(text.substring(end)).toString();
    }

    /** Go's Regexp.Split. */
    private static List<String> split(String expression, String text, long limit) {
        if (limit == 0) {
            return List.of();
        }
        if (!expression.isEmpty() && text.isEmpty()) {
            return List.of("");
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (MatchResult match : matches(expression, text, limit)) {
            if (limit > 0 && parts.size() == limit - 1) {
                break;
            }
            end = match.start();
            if (match.end() != 0) {
                parts.add(text.substring(start, end));
            }
            start = match.end();
        }
        if (end != text.length()) {
            parts.add(text.substring(start));
        }
        return parts;
    }
}
