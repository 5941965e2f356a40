package io.clm.core.template.sprig;

import io.clm.core.template.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of Go, carried out by Java's: what only Java knows is refused, and what takes too long is
 * stopped, since Java's may take exponential time where Go's does not.
 */
final class GoRegex {

    private static final int LONGEST = 1000;

    private final Pattern pattern;

    private GoRegex(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws TemplateException when Go has no such expression, or Java cannot carry it out as Go does */
    static GoRegex compile(String expression) {
        if (expression.length() > LONGEST) {
            throw TemplateException.of("the regular expression is longer than " + LONGEST + " characters");
        }
        try {
            String translated = new GoRegexSyntax(expression).translated();
            return new GoRegex(Pattern.compile(translated, Pattern.UNIX_LINES | Pattern.UNICODE_CASE));
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw TemplateException.of("error parsing regexp: `" + expression + "`");
        }
    }

    /** As Go finds them: an empty match right behind another does not count. */
    List<MatchResult> matches(String text, long limit) {
        List<MatchResult> matches = new ArrayList<>();
        Matcher matcher = pattern.matcher(new CountedText(text));
        int end = -1;
        try {
            while ((limit < 0 || matches.size() < limit) && matcher.find()) {
                if (matcher.end() > matcher.start() || matcher.start() != end) {
                    matches.add(matcher.toMatchResult());
                }
                end = matcher.end();
            }
        } catch (StackOverflowError e) {
            throw TemplateException.of("the regular expression needs too much memory for this text");
        }
        return matches;
    }
}
