package io.clm.sim.aws;

import io.clm.sim.aws.protocol.Params;
import io.clm.sim.journal.Journal;
import io.clm.sim.journal.JournalItem;
import io.clm.sim.journal.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call: who, what, when, and the journal to note it in. */
public record AwsCall(Scope scope, String action, Params params, Instant now, Journal journal) {

    /** Notes what the call did. */
    public void note(
            @Nullable String cluster, String what, String kind, String name, Outcome outcome, @Nullable String detail) {
        note(cluster, what, kind, name, null, outcome, detail);
    }

    /** Notes what the call did to a thing with an id of its own. */
    public void note(
            @Nullable String cluster,
            String what,
            String kind,
            String name,
            @Nullable String uid,
            Outcome outcome,
            @Nullable String detail) {
        journal.add(new JournalItem(now, cluster, what, kind, null, name, uid, outcome, scope.account(), detail));
    }
}
