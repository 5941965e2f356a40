package io.clm.sim.kube.controllers.loop;

import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.ObjectKey;
import java.time.Instant;
import java.util.stream.Stream;

/** Something that keeps a part of the cluster as it should be. Keeps no state: what it needs to know is in objects. */
public interface Controller {
    /** Everything it looks after; asked when the loop starts. */
    Stream<ObjectKey> all(World world);

    /** What it has to look at again after a change. */
    Stream<ObjectKey> wokenBy(Change change, World world);

    /** What is to be done now for one of its keys. */
    Decision decide(ObjectKey key, World world, Instant now);
}
