package io.clm.core.template.sprig;

import static io.clm.core.template.value.GoType.ANY;
import static io.clm.core.template.value.GoType.INT;
import static io.clm.core.template.value.GoType.STRING;

import io.clm.core.template.TemplateException;
import io.clm.core.template.format.BoundedText;
import io.clm.core.template.value.Arguments;
import io.clm.core.template.value.GoType;
import io.clm.core.template.value.IntValue;
import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongBinaryOperator;

/** Whole numbers; what is none counts as zero. */
final class Integers {

    /** Numbers that one sequence has at most. */
    private static final int MAX_LENGTH = 1 << 20;

    private Integers() {}

    static List<TemplateFunction> all() {
        return List.of(
                TemplateFunction.of("int", ANY).gives(a -> IntValue.of(Plain.integer(a.value(0)))),
                TemplateFunction.of("int64", ANY).gives(a -> IntValue.int64(Plain.integer(a.value(0)))),
                TemplateFunction.of("atoi", STRING).gives(a -> IntValue.of(decimal(a.text(0), 10))),
                TemplateFunction.of("toDecimal", ANY).gives(a -> IntValue.int64(decimal(Plain.text(a.value(0)), 8))),
                TemplateFunction.of("add1", ANY).gives(a -> IntValue.int64(Plain.integer(a.value(0)) + 1)),
                TemplateFunction.of("add", ANY).andMore().gives(a -> folded(0, a.values(), Long::sum)),
                folding("mul", (left, right) -> left * right),
                folding("max", Math::max),
                folding("biggest", Math::max),
                folding("min", Math::min),
                pair("sub", (left, right) -> left - right),
                pair("div", (left, right) -> left / divisor(right)),
                pair("mod", (left, right) -> left % divisor(right)),
                TemplateFunction.of("until", INT).gives(a -> until(0, a.integer(0), a.integer(0) < 0 ? -1 : 1)),
                TemplateFunction.of("untilStep", INT, INT, INT)
                        .gives(a -> until(a.integer(0), a.integer(1), a.integer(2))),
                TemplateFunction.of("seq", INT).andMore().gives(a -> TextValue.of(sequence(a))));
    }

    private static long decimal(String text, int radix) {
        try {
            return Long.parseLong(text, radix);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static long divisor(long number) {
        if (number == 0) {
            throw TemplateException.of("runtime error: integer divide by zero");
        }
        return number;
    }

    private static TemplateFunction pair(String name, LongBinaryOperator operator) {
        return TemplateFunction.of(name, ANY, ANY)
                .gives(a -> IntValue.int64(operator.applyAsLong(Plain.integer(a.value(0)), Plain.integer(a.value(1)))));
    }

    private static TemplateFunction folding(String name, LongBinaryOperator operator) {
        return TemplateFunction.of(name, ANY, ANY)
                .andMore()
                .gives(a -> folded(Plain.integer(a.value(0)), a.from(1), operator));
    }

    private static Value folded(long start, List<Value> values, LongBinaryOperator operator) {
        long result = start;
        for (Value value : values) {
            result = operator.applyAsLong(result, Plain.integer(value));
        }
        return IntValue.int64(result);
    }

    private static Value until(long start, long stop, long step) {
        List<Value> numbers = new ArrayList<>();
        boolean down = stop < start;
        if (down ? step < 0 : step > 0) {
            for (long i = start; down ? i > stop : i < stop; i += step) {
                if (numbers.size() >= MAX_LENGTH) {
                    throw TemplateException.of("a sequence of more than " + MAX_LENGTH + " numbers");
                }
                numbers.add(IntValue.of(i));
            }
        }
        return new ListValue(numbers, GoType.listOf(INT));
    }

    /** As the command seq: its last number is included. */
    private static String sequence(Arguments arguments) {
        int given = arguments.size();
        if (given == 0 || given > 3) {
            return "";
        }
        long start = given == 1 ? 1 : arguments.integer(0);
        long end = arguments.integer(given - 1);
        long direction = end < start ? -1 : 1;
        long step = given == 3 ? arguments.integer(1) : direction;
        if (given == 3 && direction < 0 && step > 0) {
            return "";
        }
        BoundedText out = new BoundedText();
        String separator = "";
        for (Value number : ((ListValue) until(start, end + direction, step)).items()) {
            out.append(separator).append(Plain.text(number));
            separator = " ";
        }
        return out.toString();
    }
}
