package io.clm.api.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Adds filters to the chain that every request goes through. */
public interface ChainPart {

    void addTo(HttpSecurity http) throws Exception;
}
