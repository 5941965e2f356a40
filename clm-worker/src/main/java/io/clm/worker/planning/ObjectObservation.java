package io.clm.worker.planning;

import io.clm.core.guard.Finding;
import io.clm.core.plan.ObjectChange;
import java.util.List;

/** What differs, and what the API server will not have. */
record ObjectObservation(List<ObjectChange> changes, List<Finding> findings) {
    static final ObjectObservation NONE = new ObjectObservation(List.of(), List.of());

    ObjectObservation {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    static ObjectObservation of(ObjectChange change) {
        return new ObjectObservation(List.of(change), List.of());
    }

    static ObjectObservation refused(Finding finding) {
        return new ObjectObservation(List.of(), List.of(finding));
    }
}
