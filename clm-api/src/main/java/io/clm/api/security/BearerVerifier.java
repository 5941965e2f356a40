package io.clm.api.security;

/** Knows the bearer tokens of others. */
public interface BearerVerifier {

    /**
     * Whose token it is.
     *
     * @throws org.springframework.security.core.AuthenticationException when it is not valid, grants nothing, or cannot
     *     be judged just now
     */
    Who verify(String token);
}
