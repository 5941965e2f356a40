package io.clm.core.report;

import io.clm.core.diff.FieldChange;
import io.clm.core.plan.ObjectChange;
import java.util.ArrayList;
import java.util.List;

/** Fields as they are shown. */
final class Details {
    private Details() {}

    /** Of a CustomResourceDefinition's schema its descriptions are only counted. */
    static List<Detail> of(ObjectChange object) {
        boolean definition = object.kind().equals("CustomResourceDefinition");
        List<Detail> details = new ArrayList<>();
        int descriptions = 0;
        for (FieldChange field : object.fields()) {
            if (definition && field.path().endsWith(".description")) {
                descriptions++;
            } else {
                details.add(of(definition ? field.at(brief(field.path())) : field));
            }
        }
        if (descriptions > 0) {
            details.add(new Detail.Value("and " + Words.count(descriptions, "description"), null, null, ""));
        }
        return details;
    }

    /** A place in a schema as the field that it describes. */
    private static String brief(String path) {
        return path.replace("schema.openAPIV3Schema.properties.", "")
                .replace(".items.properties.", "[].")
                .replace(".properties.", ".");
    }

    static Detail of(FieldChange field) {
        return of(field, "");
    }

    static Detail of(FieldChange field, String more) {
        String own = field.note() == null ? "" : field.note();
        String note = own.isEmpty() || more.isEmpty() ? own + more : own + ", " + more;
        return field.lines() != null
                ? new Detail.Lines(field.path(), field.lines(), note)
                : new Detail.Value(field.path(), field.before(), field.after(), note);
    }
}
