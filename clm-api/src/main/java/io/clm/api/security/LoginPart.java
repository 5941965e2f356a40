package io.clm.api.security;

/** Adds a way to log in. */
public interface LoginPart extends ChainPart {

    /** Where a person begins, on the way to {@code path}. */
    String start(String path);
}
