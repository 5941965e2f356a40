package io.clm.core.template.sprig;

import static io.clm.core.template.value.GoType.ANY;
import static io.clm.core.template.value.GoType.BOOL;
import static io.clm.core.template.value.GoType.STRING;

import io.clm.core.template.TemplateException;
import io.clm.core.template.value.Arguments;
import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.List;

/** One of several values, or none. */
final class Choices {

    private Choices() {}

    static List<TemplateFunction> all() {
        return List.of(
                TemplateFunction.of("default", ANY, ANY).andMore().gives(Choices::fallback),
                TemplateFunction.of("empty", ANY).gives(a -> BoolValue.of(Plain.isEmpty(a.value(0)))),
                TemplateFunction.of("coalesce", ANY).andMore().gives(Choices::coalesce),
                TemplateFunction.of("all", ANY)
                        .andMore()
                        .gives(a -> BoolValue.of(a.values().stream().noneMatch(Plain::isEmpty))),
                TemplateFunction.of("any", ANY)
                        .andMore()
                        .gives(a -> BoolValue.of(a.values().stream().anyMatch(value -> !Plain.isEmpty(value)))),
                TemplateFunction.of("ternary", ANY, ANY, BOOL)
                        .gives(a -> a.value(2).truth() ? a.value(0) : a.value(1)),
                TemplateFunction.of("deepEqual", ANY, ANY)
                        .gives(a -> BoolValue.of(Plain.equal(a.value(0), a.value(1)))),
                TemplateFunction.of("hello").gives(a -> TextValue.of("Hello!")),
                TemplateFunction.of("fail", STRING).gives(a -> {
                    throw TemplateException.of(a.text(0));
                }));
    }

    private static Value fallback(Arguments arguments) {
        return arguments.size() < 2 || Plain.isEmpty(arguments.value(1)) ? arguments.value(0) : arguments.value(1);
    }

    private static Value coalesce(Arguments arguments) {
        for (Value value : arguments.values()) {
            if (!Plain.isEmpty(value)) {
                return value;
            }
        }
        return NilValue.NULL;
    }
}
