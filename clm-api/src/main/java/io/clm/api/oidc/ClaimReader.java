package io.clm.api.oidc;

import io.clm.api.config.Issuer;
import io.clm.api.security.Limit;
import io.clm.api.security.NoRoleException;
import io.clm.api.security.Role;
import io.clm.api.security.Scope;
import io.clm.api.security.Who;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who somebody is by the claims of an issuer: the greatest role, and the scope; a claim that lacks grants nothing. */
record ClaimReader(Issuer issuer) {

    private static final int LONGEST = 200;

    Who read(Map<String, Object> claims) {
        Role role = role(new ClaimPath(issuer.roleClaim()).texts(claims))
                .orElseThrow(() -> new NoRoleException("you have no role here: the claim " + issuer.roleClaim()
                        + " of your token names none that is known"));
        Scope scope = new Scope(role, limit(claims, issuer.accountClaim()), limit(claims, issuer.environmentClaim()));
        return new Who(name(claims), issuer.issuer() + " " + claims.get("sub"), scope);
    }

    private Optional<Role> role(List<String> held) {
        return Stream.of(Role.ADMIN, Role.OPERATOR, Role.VIEWER)
                .filter(role -> !Collections.disjoint(names(role), held))
                .findFirst();
    }

    private Collection<String> names(Role role) {
        return switch (role) {
            case VIEWER -> issuer.roles().viewer();
            case OPERATOR -> issuer.roles().operator();
            case ADMIN -> issuer.roles().admin();
        };
    }

    private String name(Map<String, Object> claims) {
        String name = Stream.of(issuer.nameClaim(), "sub")
                .flatMap(claim -> new ClaimPath(claim).texts(claims).stream())
                .findFirst()
                .orElseThrow(() -> new NoRoleException("your token does not say who you are"));
        if (name.isBlank() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw new NoRoleException("the name in your token cannot be shown");
        }
        return name;
    }

    private static Limit limit(Map<String, Object> claims, @Nullable String claim) {
        return claim == null ? Limit.NONE : Limit.to(new ClaimPath(claim).texts(claims));
    }
}
