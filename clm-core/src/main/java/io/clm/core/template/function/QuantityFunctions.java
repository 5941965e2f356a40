package io.clm.core.template.function;

import static io.clm.core.template.value.GoType.FLOAT32;
import static io.clm.core.template.value.GoType.FLOAT64;
import static io.clm.core.template.value.GoType.STRING;

import io.clm.core.template.TemplateException;
import io.clm.core.template.value.Arguments;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.math.BigDecimal;
import java.util.List;

/** Functions on amounts of CPU, memory and storage. */
final class QuantityFunctions {

    private QuantityFunctions() {}

    static List<TemplateFunction> all() {
        return List.of(
                TemplateFunction.of("sumQuantities", STRING).andMore().gives(QuantityFunctions::sum),
                TemplateFunction.of("scaleQuantity", STRING, FLOAT32).gives(QuantityFunctions::scale),
                TemplateFunction.of("kubernetesSizeToKiloBytes", STRING, FLOAT64)
                        .gives(QuantityFunctions::kiloBytes));
    }

    private static Value sum(Arguments arguments) {
        Quantity sum = Quantity.ZERO;
        for (String text : arguments.texts(0)) {
            sum = sum.plus(Quantity.parse(text));
        }
        return TextValue.of(sum.toString());
    }

    /** In 32-bit floating point, as CLM computes it: 16Gi by 0.1 is 1717986944. */
    private static Value scale(Arguments arguments) {
        float factor = (float) arguments.number(1);
        if (factor <= 0) {
            throw TemplateException.of("scaling factor must be greater than 0.0");
        }
        Quantity quantity = parse(arguments.text(0));
        boolean milli = quantity.inUnits(0) < 1024 && quantity.format() == Quantity.Format.DECIMAL_SI;
        long scaled = (long) ((float) quantity.inUnits(milli ? -3 : 0) * factor);
        return TextValue.of(
                quantity.withValue(BigDecimal.valueOf(scaled, milli ? 3 : 0)).toString());
    }

    private static Quantity parse(String text) {
        try {
            return Quantity.parse(text);
        } catch (TemplateException e) {
            throw TemplateException.of("failed to parse " + text + " as k8sresource.Quantity: " + e.reason());
        }
    }

    private static Value kiloBytes(Arguments arguments) {
        Quantity quantity = Quantity.parse(arguments.text(0));
        if (!quantity.isInteger()) {
            throw TemplateException.of("unexpected size for quantity: " + arguments.text(0));
        }
        double kiloBytes = Math.ceil((double) quantity.value().longValue() / 1024 * arguments.number(1));
        return TextValue.of((long) kiloBytes + "KB");
    }
}
