package io.clm.api.security;

import org.springframework.security.core.AuthenticationException;

/** We know who it is, and they have no role here: 403. */
public final class NoRoleException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    public NoRoleException(String message) {
        super(message);
    }
}
