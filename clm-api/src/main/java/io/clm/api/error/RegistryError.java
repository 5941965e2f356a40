package io.clm.api.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An error on the paths of CLM's registry.
 *
 * @param code the HTTP status
 * @param fields the fields it is about, joined by commas; absent when it is about none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RegistryError")
public record RegistryError(
        int code, String message, @Nullable String fields) {}
