package io.clm.api.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One issuer of bearer tokens, and how its claims are read. A claim is given by its name, or by a path with dots.
 *
 * @param issuer exactly as in the claim {@code iss}
 * @param jwkSetUri where its keys are; when not set, its discovery document says so
 * @param audience a token must name one of these in {@code aud}
 * @param algorithms by which a token may be signed; asymmetric ones only
 * @param nameClaim whom audit and events name
 * @param roleClaim a text or a list of texts
 * @param roles which values of the role claim make which role
 * @param accountClaim infrastructure accounts, {@code *} for all; when not set, every token reaches every account
 * @param environmentClaim the same for environments
 */
public record Issuer(
        @NotNull @Pattern(regexp = "https?://.+", message = "must be an address with http or https")
        String issuer,

        @Nullable URI jwkSetUri,
        @NotEmpty List<String> audience,

        @DefaultValue({"RS256", "PS256", "ES256"}) @NotEmpty
        List<@Pattern(regexp = "(RS|PS|ES)(256|384|512)", message = "must be asymmetric, such as RS256") String>
                algorithms,

        @DefaultValue("sub") String nameClaim,
        @DefaultValue("roles") String roleClaim,
        @DefaultValue @Valid RoleNames roles,
        @Nullable String accountClaim,
        @Nullable String environmentClaim) {

    /** The values of the role claim that make each role. */
    public record RoleNames(
            @DefaultValue("viewer") List<String> viewer,
            @DefaultValue("operator") List<String> operator,
            @DefaultValue("admin") List<String> admin) {}
}
