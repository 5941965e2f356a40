package io.clm.core.template;

import io.clm.core.template.ast.GoQuote;

/**
 * The one way a template fails: in the lexer, the parser, the evaluator, or in a function it calls. A function throws
 * it without a place ({@link #of}); the evaluator adds the place of the call.
 */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String template;
    private final String file;
    private final int line;
    private final int column;
    private final String expression;

    private TemplateException(String template, String file, int line, int column, String expression, String message) {
        super(message);
        this.template = template;
        this.file = file;
        this.line = line;
        this.column = column;
        this.expression = expression;
    }

    /** A failure whose place the caller knows. */
    public static TemplateException of(String message) {
        return new TemplateException("", "", 0, 0, "", message);
    }

    /** A syntax error, of which only the line is known. */
    public static TemplateException syntax(String file, int line, String message) {
        return new TemplateException("", file, line, -1, "", message);
    }

    /**
     * A failure while a template is carried out.
     *
     * @param template the name of the template or definition at work
     * @param line from 1
     * @param column bytes before it in its line, as Go counts
     * @param expression the template's text that failed
     */
    public static TemplateException at(
            String template, String file, int line, int column, String expression, String message) {
        return new TemplateException(template, file, line, column, expression, message);
    }

    public boolean isLocated() {
        return line > 0;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public String expression() {
        return expression;
    }

    /** What went wrong, without the place. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** {@code path:line:column}, or as much of it as is known. */
    public String place() {
        return column < 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }

    /** One line as Go writes it: {@code template: place: executing "name" at <expression>: reason}. */
    public String describe() {
        if (!isLocated()) {
            return reason();
        }
        String at = column < 0 ? "" : "executing " + GoQuote.quote(template) + " at <" + expression + ">: ";
        return "template: " + place() + ": " + at + reason();
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this; // the template's place is what matters, and a fleet renders many broken templates
    }
}
