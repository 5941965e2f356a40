package io.clm.api.transfer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What came of an import: all of it, or nothing.
 *
 * @param dryRun nothing was written; this is what would be
 * @param accounts that were made for it
 * @param channels that were made for it
 */
@Schema(name = "Import")
public record ImportDto(
        boolean dryRun, List<ImportedClusterDto> clusters, List<String> accounts, List<String> channels) {}
