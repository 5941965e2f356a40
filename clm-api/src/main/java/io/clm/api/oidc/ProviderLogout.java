package io.clm.api.oidc;

import io.clm.api.security.IssuerAwayException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Where somebody logs out of the provider too. */
@Component
public class ProviderLogout {

    private final ObjectProvider<Registration> registration;

    ProviderLogout(ObjectProvider<Registration> registration) {
        this.registration = registration;
    }

    /** The address, for the request that is served; empty without a provider, or when it cannot be asked. */
    public Optional<String> address() {
        Registration known = registration.getIfAvailable();
        if (known == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(known.metadata().endSession()).map(end -> address(end, known.clientId()));
        } catch (IssuerAwayException e) {
            return Optional.empty();
        }
    }

    private static String address(String end, String client) {
        String back =
                ServletUriComponentsBuilder.fromCurrentContextPath().path("/").toUriString();
        return UriComponentsBuilder.fromUriString(end)
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(client, back)
                .toUriString();
    }
}
