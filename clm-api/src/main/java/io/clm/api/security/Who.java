package io.clm.api.security;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody we know.
 *
 * @param name whom audit and events name
 * @param key tells two of the same name apart, such as users of two issuers; never shown
 */
public record Who(String name, String key, Scope scope) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return name;
    }

    public Role role() {
        return scope.role();
    }
}
