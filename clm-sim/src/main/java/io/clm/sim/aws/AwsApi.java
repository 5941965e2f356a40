package io.clm.sim.aws;

import io.clm.sim.http.Exchange;
import java.io.IOException;

/** Answers the calls of a service, whatever its protocol. */
@FunctionalInterface
public interface AwsApi {
    void handle(Exchange exchange, Scope scope) throws IOException;
}
