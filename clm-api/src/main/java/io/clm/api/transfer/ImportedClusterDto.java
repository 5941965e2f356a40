package io.clm.api.transfer;

import io.swagger.v3.oas.annotations.media.Schema;

/** What became of a cluster of the file. */
@Schema(name = "ImportedCluster")
public record ImportedClusterDto(String id, Outcome outcome) {

    /** How an import ended for one cluster. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}
