package io.clm.core.template.sprig;

import io.clm.core.template.TemplateException;

/** Go's regular expressions written as Java's. */
final class GoRegexSyntax {

    private static final String SPACES = "\\t\\n\\f\\r ";
    private static final String ESCAPES = "dDwWbBAzaftnrvxQpP";

    private final String expression;
    private final StringBuilder out = new StringBuilder();
    private int position;
    private boolean multiline;

    GoRegexSyntax(String expression) {
        this.expression = expression;
    }

    String translated() {
        while (position < expression.length()) {
            char c = expression.charAt(position);
            switch (c) {
                case '\\' -> escape(false);
                case '[' -> characterClass();
                case '(' -> group();
                case '$' -> take(multiline ? "$" : "\\z");
                case '*', '+', '?', '}' -> quantifier(c);
                default -> take(String.valueOf(c));
            }
        }
        return out.toString();
    }

    private void take(String translation) {
        out.append(translation);
        position++;
    }

    /** Java's possessive quantifiers are an error in Go. */
    private void quantifier(char c) {
        take(String.valueOf(c));
        if (position < expression.length() && expression.charAt(position) == '+' || startsWith("*")) {
            throw invalid("invalid nested repetition operator");
        }
    }

    private void group() {
        if (startsWith("(?P<")) {
            out.append("(?<").append(name("(?P<")).append('>');
        } else if (startsWith("(?<") && !startsWith("(?<=") && !startsWith("(?<!")) {
            out.append("(?<").append(name("(?<")).append('>');
        } else if (startsWith("(?")) {
            flags();
        } else {
            take("(");
        }
    }

    /** Names of groups have letters and digits only in Java. */
    private String name(String prefix) {
        int end = expression.indexOf('>', position);
        String name = end < 0 ? "" : expression.substring(position + prefix.length(), end);
        if (!name.matches("[A-Za-z][A-Za-z0-9]*")) {
            throw invalid("invalid named capture");
        }
        position = end + 1;
        return name;
    }

    private void flags() {
        int end = position + 2;
        while (end < expression.length() && "ims-".indexOf(expression.charAt(end)) >= 0) {
            end++;
        }
        boolean closes = end < expression.length() && ":)".indexOf(expression.charAt(end)) >= 0;
        if (!closes) {
            throw invalid("invalid or unsupported Perl syntax");
        }
        String flags = expression.substring(position + 2, end);
        int off = flags.indexOf('-');
        multiline |= flags.indexOf('m') >= 0 && (off < 0 || flags.indexOf('m') < off);
        out.append(expression, position, end + 1);
        position = end + 1;
    }

    private void escape(boolean inClass) {
        if (position + 1 >= expression.length()) {
            throw invalid("trailing backslash at end of expression");
        }
        char c = expression.charAt(position + 1);
        if (c == 's' || c == 'S' && !inClass) {
            out.append(inClass ? SPACES : (c == 's' ? "[" : "[^") + SPACES + "]");
        } else if (c == 'v') {
            out.append("\\x0B");
        } else if (Character.isLetterOrDigit(c) && ESCAPES.indexOf(c) < 0) {
            throw invalid("invalid escape sequence");
        } else {
            out.append('\\').append(c);
        }
        position += 2;
        if (c == 'Q') {
            quoted();
        }
    }

    private void quoted() {
        int end = expression.indexOf("\\E", position);
        int stop = end < 0 ? expression.length() : end;
        out.append(expression, position, stop).append("\\E");
        position = end < 0 ? stop : stop + 2;
    }

    private void characterClass() {
        take("[");
        if (startsWith("^")) {
            take("^");
        }
        if (startsWith("]")) {
            take("\\]");
        }
        while (position < expression.length() && !startsWith("]")) {
            char c = expression.charAt(position);
            if (c == '\\') {
                escape(true);
            } else if (startsWith("[:")) {
                named();
            } else {
                take("[&^".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c));
            }
        }
        if (position >= expression.length()) {
            throw invalid("missing closing ]");
        }
        take("]");
    }

    private void named() {
        int end = expression.indexOf(":]", position);
        String name = end < 0 ? "" : expression.substring(position + 2, end);
        boolean negated = name.startsWith("^");
        out.append(
                switch (negated ? name.substring(1) : name) {
                    case "alnum" -> negated ? "\\P{Alnum}" : "\\p{Alnum}";
                    case "alpha" -> negated ? "\\P{Alpha}" : "\\p{Alpha}";
                    case "ascii" -> negated ? "\\P{ASCII}" : "\\p{ASCII}";
                    case "blank" -> negated ? "\\P{Blank}" : "\\p{Blank}";
                    case "cntrl" -> negated ? "\\P{Cntrl}" : "\\p{Cntrl}";
                    case "digit" -> negated ? "\\D" : "\\d";
                    case "graph" -> negated ? "\\P{Graph}" : "\\p{Graph}";
                    case "lower" -> negated ? "\\P{Lower}" : "\\p{Lower}";
                    case "print" -> negated ? "\\P{Print}" : "\\p{Print}";
                    case "punct" -> negated ? "\\P{Punct}" : "\\p{Punct}";
                    case "space" -> negated ? "\\S" : "\\s";
                    case "upper" -> negated ? "\\P{Upper}" : "\\p{Upper}";
                    case "word" -> negated ? "\\W" : "\\w";
                    case "xdigit" -> negated ? "\\P{XDigit}" : "\\p{XDigit}";
                    default -> throw invalid("invalid character class range");
                });
        position = end + 2;
    }

    private boolean startsWith(String text) {
        return expression.startsWith(text, position);
    }

    private TemplateException invalid(String why) {
        return TemplateException.of("error parsing regexp: " + why + ": `" + expression + "`");
    }
}
