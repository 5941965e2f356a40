package io.clm.sim.kube.store;

/** Whether a write is kept or only answered ({@code dryRun=All}). */
public enum WriteMode {
    COMMIT,
    DRY_RUN
}
