package io.clm.sim.journal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a call. */
public enum Outcome {
    /** It had an effect. */
    @JsonProperty("done")
    DONE,
    /** It was understood and turned down, as an eviction that a budget does not allow. */
    @JsonProperty("refused")
    REFUSED,
    /** It was accepted, but things were already so: no new effect. */
    @JsonProperty("none")
    NONE,
    /** It went wrong. */
    @JsonProperty("failed")
    FAILED
}
