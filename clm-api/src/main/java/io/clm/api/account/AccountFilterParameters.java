package io.clm.api.account;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents the filters of accounts; each may be given several times, for any of the values. */
@Parameter(
        in = ParameterIn.QUERY,
        name = "criticality_level",
        description = "Filter on criticality level.",
        array = @ArraySchema(schema = @Schema(type = "integer", format = "int32")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "environment",
        description = "Filter on environment.",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "external_id",
        description = "Filter on external id.",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "lifecycle_status",
        description = "Filter on account lifecycle status.",
        array =
                @ArraySchema(
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"requested", "creating", "ready", "decommissioned"})))
@Parameter(
        in = ParameterIn.QUERY,
        name = "name",
        description = "Filter on name.",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "owner",
        description = "Filter on owner.",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "type",
        description = "Filter on type.",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "cost_center",
        description = "Filter on cost center number.",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface AccountFilterParameters {}
