package io.clm.sim.aws.ec2;

import io.clm.sim.journal.Journal;
import io.clm.sim.journal.JournalItem;
import io.clm.sim.journal.Outcome;
import java.time.Instant;

/** Ends instances. Each is ended once: the journal has one {@code terminate} that was {@code done} for it. */
public final class Terminator {
    private final Instances instances;
    private final Journal journal;

    public Terminator(Instances instances, Journal journal) {
        this.instances = instances;
        this.journal = journal;
    }

    /**
     * Orders an instance to end.
     *
     * @param why for the journal
     * @return false when it was ending already
     */
    public boolean terminate(Instance instance, String why, Instant now) {
        boolean effect = instance.phase().alive();
        if (effect) {
            instances.put(instance.in(Phase.TERMINATING, now));
        }
        journal.add(new JournalItem(
                now,
                instance.cluster().orElse(null),
                "terminate",
                "Instance",
                null,
                instance.id(),
                instance.id(),
                effect ? Outcome.DONE : Outcome.NONE,
                instance.scope().account(),
                why));
        return effect;
    }
}
