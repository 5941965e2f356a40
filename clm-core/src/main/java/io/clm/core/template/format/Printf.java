package io.clm.core.template.format;

import io.clm.core.template.value.IntValue;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.Value;
import java.util.List;

/** Go's Sprintf, with its remarks on wrong use inside the text. */
public final class Printf {

    private static final int TOO_LARGE = 1_000_000;

    private final String format;
    private final List<Value> arguments;
    private final BoundedText out = new BoundedText();
    private int position;
    private int argument;
    private boolean reordered;
    private boolean badIndex;
    private boolean afterIndex;

    private Printf(String format, List<Value> arguments) {
        this.format = format;
        this.arguments = arguments;
    }

    public static String format(String format, List<Value> arguments) {
        return new Printf(format, arguments).run();
    }

    private String run() {
        while (position < format.length()) {
            int percent = format.indexOf('%', position);
            int end = percent < 0 ? format.length() : percent;
            out.append(format.substring(position, end));
            position = end + 1;
            if (percent >= 0) {
                directive();
            }
        }
        if (!reordered && argument < arguments.size()) {
            extra();
        }
        return out.toString();
    }

    private void directive() {
        badIndex = false;
        Flags flags = flags();
        argumentIndex();
        int width = width(flags);
        int precision = precision();
        if (!afterIndex) {
            argumentIndex();
        }
        if (position >= format.length()) {
            out.append("%!(NOVERB)");
            return;
        }
        int verb = format.codePointAt(position);
        position += Character.charCount(verb);
        emit(verb, flags, width, precision);
    }

    private void emit(int verb, Flags flags, int width, int precision) {
        if (verb == '%') {
            out.append("%");
        } else if (badIndex) {
            out.append("%!" + Character.toString(verb) + "(BADINDEX)");
        } else if (argument >= arguments.size()) {
            out.append("%!" + Character.toString(verb) + "(MISSING)");
        } else {
            char letter = verb < 0x10000 ? (char) verb : '?';
            Spec spec = flags.spec(width, precision).forVerb(letter);
            new ValueFormat(out, spec).write(arguments.get(argument), letter);
            argument++;
        }
    }

    private int width(Flags flags) {
        if (at('*')) {
            position++;
            int width = star("%!(BADWIDTH)");
            if (width < 0 && width != Integer.MIN_VALUE) {
                flags.minus = true;
                flags.zero = false;
            }
            afterIndex = false;
            return width == Integer.MIN_VALUE ? -1 : Math.abs(width);
        }
        int width = number();
        if (afterIndex && width >= 0) {
            badIndex = true; // "%[3]2d"
        }
        return width;
    }

    private int precision() {
        if (!at('.') || position + 1 >= format.length()) {
            return -1;
        }
        position++;
        if (afterIndex) {
            badIndex = true; // "%[3].2d"
        }
        argumentIndex();
        if (at('*')) {
            position++;
            int precision = star("%!(BADPREC)");
            afterIndex = false;
            if (precision < 0 && precision != Integer.MIN_VALUE) {
                out.append("%!(BADPREC)");
            }
            return Math.max(precision, -1);
        }
        return Math.max(number(), 0);
    }

    /** The next argument as a number; the smallest int when it is none. */
    private int star(String complaint) {
        Value value = argument < arguments.size() ? arguments.get(argument) : NilValue.NONE;
        argument += argument < arguments.size() ? 1 : 0;
        if (value instanceof IntValue number && Math.abs(number.value()) <= TOO_LARGE) {
            return (int) number.value();
        }
        out.append(complaint);
        return Integer.MIN_VALUE;
    }

    private int number() {
        int start = position;
        int value = 0;
        while (position < format.length() && Character.digit(format.charAt(position), 10) >= 0) {
            if (value > TOO_LARGE) {
                position = format.length();
                return -1;
            }
            value = value * 10 + format.charAt(position) - '0';
            position++;
        }
        return position == start ? -1 : value;
    }

    /** {@code [3]}: takes that argument next. */
    private void argumentIndex() {
        afterIndex = false;
        if (!at('[')) {
            return;
        }
        reordered = true;
        int close = format.indexOf(']', position);
        if (close < 0) {
            badIndex = true;
            position++;
            return;
        }
        String digits = format.substring(position + 1, close);
        position = close + 1;
        int index = digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : 0;
        afterIndex = digits.matches("[0-9]+");
        if (index < 1 || index > arguments.size()) {
            badIndex = true;
        } else {
            argument = index - 1;
        }
    }

    private boolean at(char c) {
        return position < format.length() && format.charAt(position) == c;
    }

    private void extra() {
        out.append("%!(EXTRA ");
        String separator = "";
        for (Value value : arguments.subList(argument, arguments.size())) {
            boolean nil = value instanceof NilValue;
            out.append(separator).append(nil ? "<nil>" : value.type().name() + "=");
            out.append(nil ? "" : GoPrint.verb(value));
            separator = ", ";
        }
        out.append(")");
    }

    private Flags flags() {
        Flags flags = new Flags();
        while (position < format.length() && flags.take(format.charAt(position))) {
            position++;
        }
        return flags;
    }

    private static final class Flags {

        boolean minus;
        boolean plus;
        boolean sharp;
        boolean space;
        boolean zero;

        boolean take(char c) {
            switch (c) {
                case '#' -> sharp = true;
                case '0' -> zero = true;
                case '+' -> plus = true;
                case '-' -> minus = true;
                case ' ' -> space = true;
                default -> {
                    return false;
                }
            }
            return true;
        }

        Spec spec(int width, int precision) {
            return new Spec(minus, plus, sharp, space, zero, width, precision, false, false);
        }
    }
}
