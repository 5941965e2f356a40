package io.clm.api.security;

import org.springframework.security.core.AuthenticationException;

/** Whose token it is cannot be told just now: 503. */
public final class IssuerAwayException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    public IssuerAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
