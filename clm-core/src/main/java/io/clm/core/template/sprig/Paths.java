package io.clm.core.template.sprig;

import static io.clm.core.template.value.GoType.STRING;

import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Paths with slashes, as Go's package path takes them apart. */
final class Paths {

    private Paths() {}

    static List<TemplateFunction> all() {
        List<TemplateFunction> all = new ArrayList<>();
        add(all, "base", "osBase", Paths::base);
        add(all, "dir", "osDir", path -> clean(path.substring(0, path.lastIndexOf('/') + 1)));
        add(all, "clean", "osClean", Paths::clean);
        add(all, "ext", "osExt", Paths::extension);
        for (String name : List.of("isAbs", "osIsAbs")) {
            all.add(TemplateFunction.of(name, STRING)
                    .gives(a -> BoolValue.of(a.text(0).startsWith("/"))));
        }
        return all;
    }

    private static void add(List<TemplateFunction> all, String name, String other, UnaryOperator<String> change) {
        for (String each : List.of(name, other)) {
            all.add(TemplateFunction.of(each, STRING).gives(a -> TextValue.of(change.apply(a.text(0)))));
        }
    }

    private static String base(String path) {
        String bare = path.replaceFirst("/+$", "");
        return path.isEmpty() ? "." : bare.isEmpty() ? "/" : bare.substring(bare.lastIndexOf('/') + 1);
    }

    private static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }

    private static String clean(String path) {
        boolean rooted = path.startsWith("/");
        List<String> kept = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            boolean up = part.equals("..");
            if (up && !kept.isEmpty() && !kept.getLast().equals("..")) {
                kept.removeLast();
            } else if (up && !rooted || !up && !part.isEmpty() && !part.equals(".")) {
                kept.add(part);
            }
        }
        String joined = (rooted ? "/" : "") + String.join("/", kept);
        return joined.isEmpty() ? "." : joined;
    }
}
