package io.clm.api.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** {@link Who} is asking, for Spring Security. */
public final class WhoAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Who who;

    public WhoAuthentication(Who who) {
        super(AuthorityUtils.createAuthorityList("ROLE_" + who.role().name()));
        this.who = who;
        setAuthenticated(true);
    }

    /** Who asks just now; empty for a stranger. */
    public static Optional<Who> current() {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        return now instanceof WhoAuthentication known ? Optional.of(known.who) : Optional.empty();
    }

    static void signIn(Who who) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new WhoAuthentication(who));
        SecurityContextHolder.setContext(context);
    }

    @Override
    public Who getPrincipal() {
        return who;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WhoAuthentication that && that.who.equals(who);
    }

    @Override
    public int hashCode() {
        return who.hashCode();
    }
}
