package io.clm.store.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What a creation was answered.
 *
 * @param requestHash SHA-256 of the request's body
 * @param etag null when it had none
 */
public record RememberedAnswer(
        String requestHash, int status, @Nullable String etag, String body) {}
