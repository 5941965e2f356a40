package io.clm.api.cluster;

import io.clm.core.freeze.Freeze;
import io.clm.core.freeze.FreezeScope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What freezes a cluster.
 *
 * @param text in a sentence
 * @param until null when only a person ends it
 */
@Schema(name = "FreezeNote")
public record FreezeNoteDto(
        UUID id, FreezeScope scope, String text, @Nullable Instant until) {

    static FreezeNoteDto of(Freeze freeze) {
        return new FreezeNoteDto(freeze.id(), freeze.scope(), freeze.text(), freeze.until());
    }
}
