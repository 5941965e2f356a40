package io.clm.core.template.sprig;

import static io.clm.core.template.value.GoType.ANY;
import static io.clm.core.template.value.GoType.STRING;

import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.List;

/** What a value is in Go. */
final class Types {

    private Types() {}

    static List<TemplateFunction> all() {
        return List.of(
                TemplateFunction.of("typeOf", ANY).gives(a -> TextValue.of(type(a.value(0)))),
                TemplateFunction.of("kindOf", ANY).gives(a -> TextValue.of(kind(a.value(0)))),
                TemplateFunction.of("typeIs", STRING, ANY)
                        .gives(a -> BoolValue.of(type(a.value(1)).equals(a.text(0)))),
                TemplateFunction.of("typeIsLike", STRING, ANY)
                        .gives(a -> BoolValue.of(type(a.value(1)).equals(a.text(0))
                                || type(a.value(1)).equals("*" + a.text(0)))),
                TemplateFunction.of("kindIs", STRING, ANY)
                        .gives(a -> BoolValue.of(kind(a.value(1)).equals(a.text(0)))));
    }

    private static String type(Value value) {
        return value instanceof NilValue ? "<nil>" : value.type().name();
    }

    static String kind(Value value) {
        return switch (value.type().kind()) {
            case ANY -> "invalid";
            case BOOL -> "bool";
            case INT, UINT, FLOAT -> value.type().name();
            case STRING -> "string";
            case LIST -> "slice";
            case MAP -> "map";
            case STRUCT -> "struct";
            case POINTER -> "ptr";
        };
    }
}
