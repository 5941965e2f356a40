package io.clm.sim.kube.controllers.loop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a controller wants.
 *
 * @param writes in the order in which they are done
 * @param recheckAt when time alone may change the decision; empty when only a change of objects can
 */
public record Decision(List<Write> writes, Optional<Instant> recheckAt) {
    public static final Decision NOTHING = new Decision(List.of(), Optional.empty());
}
