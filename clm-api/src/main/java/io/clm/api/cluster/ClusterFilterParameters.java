package io.clm.api.cluster;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents what {@link ClusterFilters} reads; each may be given several times, for any of the values. */
@Parameter(
        in = ParameterIn.QUERY,
        name = "alias",
        description = "Filter on cluster alias.",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "api_server_url",
        description = "Filter on API server URL.",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "channel",
        description = "Filter on channel.",
        array = @ArraySchema(schema = @Schema(type = "string")))
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
        name = "infrastructure_account",
        description = "Filter on infrastructure account.",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "lifecycle_status",
        description = "Filter on cluster lifecycle status.",
        array =
                @ArraySchema(
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {
                                            "requested",
                                            "creating",
                                            "ready",
                                            "decommission-requested",
                                            "decommissioned"
                                        })))
@Parameter(
        in = ParameterIn.QUERY,
        name = "local_id",
        description = "Filter on local id.",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "provider",
        description = "Filter on provider.",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "region",
        description = "Filter on region.",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "cost_center",
        description = "Filter on cost center number.",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "label",
        description = "Filter on a label: key=value, or a key with whatever value; all that are given must fit.",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ClusterFilterParameters {}
