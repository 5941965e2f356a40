package io.clm.core.template.parse;

import io.clm.core.template.ast.GoQuote;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cuts a template into tokens, one at a time. */
final class Lexer {

    private static final String LEFT = "{{";
    private static final String RIGHT = "}}";
    private static final String SPACES = " \t\r\n";
    private static final int TRIM_MARKER = 2;
    private static final int END = -1;

    private final String input;
    private int position;
    private int start;
    private int line = 1;
    private int startLine = 1;
    private int parens;
    private boolean inAction;
    private boolean failed;

    Lexer(String input) {
        this.input = input;
    }

    Token next() {
        if (failed) {
            return new Token(TokenType.EOF, position, "EOF", startLine);
        }
        return inAction ? action() : text();
    }

    private Token text() {
        while (true) {
            int found = input.indexOf(LEFT, position);
            if (found < 0) {
                position = input.length();
                return emit(position > start ? TokenType.TEXT : TokenType.EOF);
            }
            int end = trimsLeft(found + LEFT.length()) ? trimmedEnd(start, found) : found;
            if (end > start) {
                position = end;
                Token token = emit(TokenType.TEXT);
                position = found;
                ignore();
                return token;
            }
            position = found;
            ignore();
            Token token = leftDelimiter();
            if (token != null) {
                return token;
            }
        }
    }

    /** The delimiter, or null when it opened a comment that is now behind us. */
    private @Nullable Token leftDelimiter() {
        int marker = trimsLeft(position + LEFT.length()) ? TRIM_MARKER : 0;
        if (input.startsWith("/*", position + LEFT.length() + marker)) {
            position += LEFT.length() + marker;
            ignore();
            return comment();
        }
        position += LEFT.length();
        Token token = emit(TokenType.LEFT_DELIMITER);
        inAction = true;
        position += marker;
        ignore();
        parens = 0;
        return token;
    }

    private @Nullable Token comment() {
        int end = input.indexOf("*/", position + 2);
        if (end < 0) {
            return error("unclosed comment");
        }
        position = end + 2;
        boolean trims = trimsRight(position) && input.startsWith(RIGHT, position + TRIM_MARKER);
        if (!trims && !input.startsWith(RIGHT, position)) {
            return error("comment ends before closing delimiter");
        }
        position += RIGHT.length() + (trims ? TRIM_MARKER : 0);
        if (trims) {
            skipSpaces();
        }
        ignore();
        return null;
    }

    private Token action() {
        if (atRightDelimiter(position)) {
            return parens == 0 ? rightDelimiter() : error("unclosed left paren");
        }
        int c = peek();
        if (c == END) {
            return error("unclosed action");
        }
        if (isSpace(c)) {
            return space();
        }
        if (c == '.' && charAt(position + 1) != END && !isDigit(charAt(position + 1))) {
            read();
            return fieldOrVariable(TokenType.FIELD, TokenType.DOT);
        }
        if (c == '.' || c == '+' || c == '-' || isDigit(c)) {
            return number();
        }
        if (isAlphaNumeric(c)) {
            return word();
        }
        read();
        return sign(c);
    }

    private Token sign(int c) {
        return switch (c) {
            case '=' -> emit(TokenType.ASSIGN);
            case ':' -> read() == '=' ? emit(TokenType.DECLARE) : error("expected :=");
            case '|' -> emit(TokenType.PIPE);
            case '"' -> quoted('"', TokenType.STRING, "unterminated quoted string");
            case '\'' -> quoted('\'', TokenType.CHARACTER, "unterminated character constant");
            case '`' -> raw();
            case '$' -> fieldOrVariable(TokenType.VARIABLE, TokenType.VARIABLE);
            case '(' -> {
                parens++;
                yield emit(TokenType.LEFT_PAREN);
            }
            case ')' -> --parens < 0 ? error("unexpected right paren") : emit(TokenType.RIGHT_PAREN);
            default ->
                c < 0x7F && c >= ' '
                        ? emit(TokenType.COMMA_OR_OTHER)
                        : error("unrecognized character in action: " + unicode(c));
        };
    }

    private Token rightDelimiter() {
        boolean trims = !input.startsWith(RIGHT, position);
        if (trims) {
            position += TRIM_MARKER;
            ignore();
        }
        position += RIGHT.length();
        Token token = emit(TokenType.RIGHT_DELIMITER);
        if (trims) {
            skipSpaces();
            ignore();
        }
        inAction = false;
        return token;
    }

    private Token space() {
        int spaces = 0;
        while (isSpace(peek())) {
            read();
            spaces++;
        }
        // The last space may belong to a trim marker.
        if (trimsRight(position - 1) && input.startsWith(RIGHT, position - 1 + TRIM_MARKER)) {
            position--;
            if (input.charAt(position) == '\n') {
                line--;
            }
            if (spaces == 1) {
                return rightDelimiter();
            }
        }
        return emit(TokenType.SPACE);
    }

    private Token word() {
        while (isAlphaNumeric(peek())) {
            read();
        }
        if (!atTerminator()) {
            return error("bad character " + unicode(peek()));
        }
        return emit(TokenType.ofWord(input.substring(start, position)));
    }

    private Token fieldOrVariable(TokenType type, TokenType alone) {
        if (atTerminator()) {
            return emit(alone);
        }
        while (isAlphaNumeric(peek())) {
            read();
        }
        return atTerminator() ? emit(type) : error("bad character " + unicode(peek()));
    }

    private Token quoted(char quote, TokenType type, String failure) {
        while (true) {
            int c = read();
            if (c == '\\') {
                c = read();
                if (c != END && c != '\n') {
                    continue;
                }
            }
            if (c == END || c == '\n') {
                return error(failure);
            }
            if (c == quote) {
                return emit(type);
            }
        }
    }

    private Token raw() {
        int c = read();
        while (c != '`') {
            if (c == END) {
                return error("unterminated raw quoted string");
            }
            c = read();
        }
        return emit(TokenType.RAW_STRING);
    }

    private Token number() {
        if (!scanNumber()) {
            return error("bad number syntax: " + GoQuote.quote(input.substring(start, position)));
        }
        int sign = peek();
        if (sign != '+' && sign != '-') {
            return emit(TokenType.NUMBER);
        }
        boolean complex = scanNumber() && input.charAt(position - 1) == 'i';
        return complex
                ? emit(TokenType.COMPLEX)
                : error("bad number syntax: " + GoQuote.quote(input.substring(start, position)));
    }

    private boolean scanNumber() {
        accept("+-");
        String digits = "0123456789_";
        if (accept("0")) {
            digits = accept("xX")
                    ? "0123456789abcdefABCDEF_"
                    : accept("oO") ? "01234567_" : accept("bB") ? "01_" : digits;
        }
        acceptRun(digits);
        if (accept(".")) {
            acceptRun(digits);
        }
        boolean decimal = digits.length() == 11;
        if (decimal && accept("eE") || digits.length() == 23 && accept("pP")) {
            accept("+-");
            acceptRun("0123456789_");
        }
        accept("i");
        if (isAlphaNumeric(peek())) {
            read();
            return false;
        }
        return true;
    }

    private boolean accept(String valid) {
        int c = peek();
        boolean accepted = c != END && valid.indexOf(c) >= 0;
        if (accepted) {
            read();
        }
        return accepted;
    }

    private void acceptRun(String valid) {
        while (accept(valid)) {
            continue;
        }
    }

    private boolean atTerminator() {
        int c = peek();
        return c == END || isSpace(c) || ".,|:)(".indexOf(c) >= 0 || input.startsWith(RIGHT, position);
    }

    private boolean atRightDelimiter(int at) {
        return input.startsWith(RIGHT, at) || trimsRight(at) && input.startsWith(RIGHT, at + TRIM_MARKER);
    }

    private boolean trimsLeft(int at) {
        return charAt(at) == '-' && isSpace(charAt(at + 1));
    }

    private boolean trimsRight(int at) {
        return isSpace(charAt(at)) && charAt(at + 1) == '-';
    }

    private int trimmedEnd(int from, int to) {
        int end = to;
        while (end > from && SPACES.indexOf(input.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private void skipSpaces() {
        while (isSpace(charAt(position))) {
            position++;
        }
    }

    private int charAt(int at) {
        return at < input.length() ? input.charAt(at) : END;
    }

    private int peek() {
        return position < input.length() ? input.codePointAt(position) : END;
    }

    private int read() {
        int c = peek();
        if (c != END) {
            position += Character.charCount(c);
            line += c == '\n' ? 1 : 0;
        }
        return c;
    }

    private Token emit(TokenType type) {
        if (type == TokenType.TEXT) {
            line += newlines();
        }
        Token token = new Token(type, start, input.substring(start, position), startLine);
        start = position;
        startLine = line;
        return token;
    }

    private void ignore() {
        line += newlines();
        start = position;
        startLine = line;
    }

    private int newlines() {
        return (int)
                input.substring(start, position).chars().filter(c -> c == '\n').count();
    }

    private Token error(String message) {
        failed = true;
        return new Token(TokenType.ERROR, start, message, startLine);
    }

    private static String unicode(int c) {
        String number = String.format(Locale.ROOT, "U+%04X", c == END ? 0xFFFFFFFFL : (long) c);
        return c != END && GoQuote.isPrint(c) ? number + " '" + Character.toString(c) + "'" : number;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAlphaNumeric(int c) {
        return c == '_' || c != END && (Character.isLetter(c) || Character.isDigit(c));
    }
}
