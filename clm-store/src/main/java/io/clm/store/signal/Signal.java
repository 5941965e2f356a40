package io.clm.store.signal;

import java.util.Locale;

/** What a wake-up call is about; a call may get lost with a connection, so whoever listens also looks by itself. */
public enum Signal {
    /** Events were appended; the payload is empty. */
    EVENTS,
    /** A cluster's live view changed; the payload is its id. */
    VIEW,
    /** Somebody pushed: look at the Git heads now. */
    GIT,
    /** Something a plan is made of changed; the payload is the cluster's id. */
    PLAN,
    /** A rollout was planned, approved or asked for something; the payload is its id. */
    ROLLOUT;

    /** The name of PostgreSQL's notification channel. */
    public String channel() {
        return "clm_" + name().toLowerCase(Locale.ROOT);
    }
}
