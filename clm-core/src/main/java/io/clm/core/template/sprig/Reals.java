package io.clm.core.template.sprig;

import static io.clm.core.template.value.GoType.ANY;
import static io.clm.core.template.value.GoType.FLOAT64;
import static io.clm.core.template.value.GoType.INT;

import io.clm.core.template.TemplateException;
import io.clm.core.template.value.Arguments;
import io.clm.core.template.value.FloatValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Numbers with a point. */
final class Reals {

    /** Digits behind the point that a quotient keeps. */
    private static final int QUOTIENT_DIGITS = 16;

    private Reals() {}

    static List<TemplateFunction> all() {
        return List.of(
                TemplateFunction.of("float64", ANY).gives(a -> FloatValue.of(Plain.real(a.value(0)))),
                single("ceil", Math::ceil),
                single("floor", Math::floor),
                TemplateFunction.of("round", ANY, INT, FLOAT64).andMore().gives(Reals::round),
                folding("maxf", Math::max),
                folding("minf", Math::min),
                TemplateFunction.of("add1f", ANY)
                        .gives(a -> FloatValue.of(
                                decimal(a.value(0)).add(BigDecimal.ONE).doubleValue())),
                TemplateFunction.of("addf", ANY)
                        .andMore()
                        .gives(a -> exact(BigDecimal.ZERO, a.values(), BigDecimal::add)),
                exact("subf", BigDecimal::subtract),
                exact("mulf", BigDecimal::multiply),
                exact("divf", Reals::divide));
    }

    private static TemplateFunction single(String name, DoubleUnaryOperator operator) {
        return TemplateFunction.of(name, ANY).gives(a -> FloatValue.of(operator.applyAsDouble(Plain.real(a.value(0)))));
    }

    private static TemplateFunction folding(String name, DoubleBinaryOperator operator) {
        return TemplateFunction.of(name, ANY, ANY).andMore().gives(a -> {
            double result = Plain.real(a.value(0));
            for (Value value : a.from(1)) {
                result = operator.applyAsDouble(result, Plain.real(value));
            }
            return FloatValue.of(result);
        });
    }

    /** In decimal digits: 0.1 and 0.2 are 0.3. */
    private static TemplateFunction exact(String name, BinaryOperator<BigDecimal> operator) {
        return TemplateFunction.of(name, ANY, ANY)
                .andMore()
                .gives(a -> exact(decimal(a.value(0)), a.from(1), operator));
    }

    private static Value exact(BigDecimal start, List<Value> values, BinaryOperator<BigDecimal> operator) {
        BigDecimal result = start;
        for (Value value : values) {
            result = operator.apply(result, decimal(value));
        }
        return FloatValue.of(result.doubleValue());
    }

    private static BigDecimal decimal(Value value) {
        double number = Plain.real(value);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw TemplateException.of("Cannot create a Decimal from " + number);
        }
        return new BigDecimal(Double.toString(number));
    }

    private static BigDecimal divide(BigDecimal left, BigDecimal right) {
        if (right.signum() == 0) {
            throw TemplateException.of("decimal division by 0");
        }
        return left.divide(right, QUOTIENT_DIGITS, RoundingMode.HALF_UP);
    }

    /** Up from .5, or from what the third argument says. */
    private static Value round(Arguments arguments) {
        double limit = arguments.size() > 2 ? arguments.number(2) : 0.5;
        double power = Math.pow(10, arguments.integer(1));
        double digits = power * Plain.real(arguments.value(0));
        double fraction = digits - (digits < 0 ? Math.ceil(digits) : Math.floor(digits));
        return FloatValue.of((fraction >= limit ? Math.ceil(digits) : Math.floor(digits)) / power);
    }
}
