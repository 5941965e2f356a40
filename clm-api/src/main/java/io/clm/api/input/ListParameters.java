package io.clm.api.input;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents what {@link ListPart} reads. */
@Parameter(
        in = ParameterIn.QUERY,
        name = "limit",
        description = "At most so many; without limit and cursor, all",
        schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "1000"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "cursor",
        description = "The next_cursor of the page before",
        schema = @Schema(type = "string"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "sort",
        description = "A field to sort by; a dash before it for descending",
        schema = @Schema(type = "string", example = "-id"))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ListParameters {}
