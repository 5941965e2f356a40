package io.clm.api.oidc;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import io.clm.api.config.ClmProperties;
import io.clm.api.config.Oidc;
import io.clm.api.security.IssuerAwayException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks issuers about themselves, once each, when it is first needed: the API starts without them. */
@Component
class Discovery {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final int MAX_BYTES = 512 * 1024;

    private final Map<String, Metadata> known = new ConcurrentHashMap<>();
    private final Oidc settings;

    Discovery(ClmProperties properties) {
        this.settings = properties.oidc();
    }

    /** Fetches documents within the configured time and a bounded size. */
    ResourceRetriever retriever() {
        int millis = Math.toIntExact(settings.timeout().toMillis());
        return new DefaultResourceRetriever(millis, millis, MAX_BYTES);
    }

    /** What the issuer says; a failure is not kept. */
    Metadata of(String issuer) {
        Metadata before = known.get(issuer);
        if (before != null) {
            return before;
        }
        Metadata asked = ask(issuer);
        known.put(issuer, asked);
        return asked;
    }

    private Metadata ask(String issuer) {
        try {
            URI address = URI.create(issuer.replaceFirst("/$", "") + WELL_KNOWN);
            return Metadata.read(
                    issuer,
                    JSON.readTree(retriever().retrieveResource(address.toURL()).getContent()));
        } catch (IOException | JacksonException | IllegalStateException | IllegalArgumentException e) {
            throw new IssuerAwayException("the issuer of the token cannot be asked just now", e);
        }
    }
}
