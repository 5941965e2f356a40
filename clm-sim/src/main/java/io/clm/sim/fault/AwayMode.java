package io.clm.sim.fault;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an API server is away. */
public enum AwayMode {
    /** Its port is closed: connection refused. */
    @JsonProperty("refused")
    REFUSED,
    /** It answers everything with 500. */
    @JsonProperty("http-500")
    HTTP_500,
    /** It answers everything with 429. */
    @JsonProperty("http-429")
    HTTP_429
}
