package io.clm.sim.kube.controllers.loop;

import io.clm.sim.kube.store.ObjectKey;

/** One thing that one controller has to look at. */
record WorkItem(Controller controller, ObjectKey key) {}
