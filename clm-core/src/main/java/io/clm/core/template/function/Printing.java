package io.clm.core.template.function;

import static io.clm.core.template.value.GoType.ANY;
import static io.clm.core.template.value.GoType.STRING;

import io.clm.core.template.format.GoPrint;
import io.clm.core.template.format.Printf;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TextValue;
import java.util.List;

/** Go's print, printf, println, html, js and urlquery. */
final class Printing {

    private Printing() {}

    static List<TemplateFunction> all() {
        return List.of(
                TemplateFunction.of("print", ANY).andMore().gives(a -> TextValue.of(GoPrint.print(a.values()))),
                TemplateFunction.of("println", ANY).andMore().gives(a -> TextValue.of(GoPrint.println(a.values()))),
                TemplateFunction.of("printf", STRING, ANY)
                        .andMore()
                        .gives(a -> TextValue.of(Printf.format(a.text(0), a.from(1)))),
                escape("html", Escapes::html),
                escape("js", Escapes::js),
                escape("urlquery", Escapes::urlQuery));
    }

    private interface Escape {
        String escape(String text);
    }

    private static TemplateFunction escape(String name, Escape escape) {
        return TemplateFunction.of(name, ANY)
                .andMore()
                .gives(a -> TextValue.of(escape.escape(GoPrint.escapable(a.values()))));
    }
}
