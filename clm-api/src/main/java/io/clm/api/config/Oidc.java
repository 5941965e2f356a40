package io.clm.api.config;

import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose bearer tokens are taken.
 *
 * @param issuers none: static tokens only
 * @param clockSkew how far an issuer's clock may be off
 * @param timeout for each connection to an issuer, and for each answer of one
 * @param keysKept how long an issuer's keys are used without asking again; for as long again while it does not answer
 * @param keysAsked the least time between two questions for keys because of a key id nobody knows
 */
public record Oidc(
        @DefaultValue List<@Valid Issuer> issuers,
        @DefaultValue("30s") @DurationMin(seconds = 0) Duration clockSkew,
        @DefaultValue("5s") @DurationMin(millis = 100) Duration timeout,
        @DefaultValue("5m") @DurationMin(seconds = 1) Duration keysKept,
        @DefaultValue("30s") @DurationMin(millis = 10) Duration keysAsked) {

    public Oidc {
        issuers = List.copyOf(issuers);
    }
}
