package io.clm.core.report;

import io.clm.core.diff.FieldChange;

/** Fields as they are shown. */
final class Details {
    private Details() {}

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
