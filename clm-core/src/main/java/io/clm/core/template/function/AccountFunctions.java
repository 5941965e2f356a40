package io.clm.core.template.function;

import static io.clm.core.template.value.GoType.INT;
import static io.clm.core.template.value.GoType.INT64;
import static io.clm.core.template.value.GoType.STRING;
import static io.clm.core.template.value.GoType.STRING_MAP;

import io.clm.core.template.TemplateException;
import io.clm.core.template.value.Arguments;
import io.clm.core.template.value.IntValue;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.List;

/** Functions on names of accounts, clusters and zones, and on sizes of pools. */
final class AccountFunctions {

    private AccountFunctions() {}

    static List<TemplateFunction> all() {
        return List.of(
                TemplateFunction.of("getAWSAccountID", STRING).gives(AccountFunctions::awsAccount),
                TemplateFunction.of("accountID", STRING).gives(AccountFunctions::accountId),
                TemplateFunction.of("eksID", STRING).gives(a -> TextValue.of(afterLast(a.text(0), ':'))),
                TemplateFunction.of("awsValidID", STRING)
                        .gives(a -> TextValue.of(a.text(0).replace(":", "__"))),
                TemplateFunction.of("azID", STRING).gives(a -> TextValue.of(afterLast(a.text(0), '-'))),
                TemplateFunction.of("azCount", STRING_MAP).gives(AccountFunctions::zones),
                TemplateFunction.of("asgSize", INT64, INT).gives(AccountFunctions::groupSize));
    }

    private static Value awsAccount(Arguments arguments) {
        String[] parts = arguments.text(0).split(":", -1);
        if (parts.length < 2) {
            throw TemplateException.of("runtime error: index out of range [1] with length 1");
        }
        return TextValue.of(parts[1]);
    }

    private static Value accountId(Arguments arguments) {
        String[] parts = arguments.text(0).split(":", -1);
        if (parts.length != 2) {
            throw TemplateException.of("invalid account (expected type:id): " + arguments.text(0));
        }
        return TextValue.of(parts[1]);
    }

    private static String afterLast(String text, char separator) {
        return text.substring(text.lastIndexOf(separator) + 1);
    }

    private static Value zones(Arguments arguments) {
        MapValue subnets = (MapValue) arguments.value(0);
        return IntValue.of(subnets.entries().keySet().stream()
                .filter(zone -> !zone.equals("*"))
                .count());
    }

    private static Value groupSize(Arguments arguments) {
        long size = arguments.integer(0);
        long groups = arguments.integer(1);
        if (groups == 0) {
            throw TemplateException.of("runtime error: integer divide by zero");
        }
        if (size % groups != 0) {
            throw TemplateException.of("pool size must be an exact multiple of " + groups);
        }
        return IntValue.of(size / groups);
    }
}
