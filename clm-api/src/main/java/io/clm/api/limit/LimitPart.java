package io.clm.api.limit;

import io.clm.api.config.ClmProperties;
import io.clm.api.config.Limits;
import io.clm.api.error.ErrorWriter;
import io.clm.api.security.ChainPart;
import io.clm.api.security.Who;
import io.clm.api.security.WhoAuthentication;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.stereotype.Component;

/** Counts by address before anybody's token is looked at, and by principal after. */
@Component
class LimitPart implements ChainPart {

    private final Limits limits;
    private final ErrorWriter errors;

    LimitPart(ClmProperties properties, ErrorWriter errors) {
        this.limits = properties.limits();
        this.errors = errors;
    }

    @Override
    public void addTo(HttpSecurity http) {
        Buckets addresses = new Buckets(limits.perAddress(), limits.perAddressBurst(), System::nanoTime);
        Buckets principals = new Buckets(limits.perPrincipal(), limits.perPrincipalBurst(), System::nanoTime);
        http.addFilterAfter(
                        new RateFilter(addresses, request -> Optional.of(Address.of(request)), errors),
                        HeaderWriterFilter.class)
                .addFilterAfter(new BodyFilter(limits, errors), HeaderWriterFilter.class)
                .addFilterBefore(
                        new RateFilter(
                                principals,
                                request -> WhoAuthentication.current().map(Who::key),
                                errors),
                        ExceptionTranslationFilter.class);
    }
}
