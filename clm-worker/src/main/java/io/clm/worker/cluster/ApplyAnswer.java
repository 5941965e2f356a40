package io.clm.worker.cluster;

import java.util.Map;

/** What the API server says to a server-side apply. */
public sealed interface ApplyAnswer {
    /** It is applied, or would be: the object as it then is. */
    record Applied(Map<String, Object> object) implements ApplyAnswer {}

    /** Its kind or its namespace is not there (yet). */
    record NotThereYet(String what) implements ApplyAnswer {}

    /**
     * Refused as it is.
     *
     * @param message the API server's own words, with the field
     */
    record Refused(String message) implements ApplyAnswer {}
}
