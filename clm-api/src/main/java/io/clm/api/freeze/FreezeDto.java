package io.clm.api.freeze;

import io.clm.core.freeze.Freeze;
import io.clm.core.freeze.FreezeScope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A soft freeze: nothing new starts; what runs goes on to its end.
 *
 * @param subject the channel's name or the cluster's id; null for the whole fleet
 * @param text all of it in a sentence
 * @param until when it ends by itself; null when only a person ends it
 */
@Schema(name = "Freeze")
public record FreezeDto(
        UUID id,
        FreezeScope scope,
        @Nullable String subject,
        String reason,
        String actor,
        String text,
        Instant createdAt,
        @Nullable Instant until) {

    static FreezeDto of(Freeze freeze) {
        return new FreezeDto(
                freeze.id(),
                freeze.scope(),
                freeze.subject(),
                freeze.reason(),
                freeze.actor(),
                freeze.text(),
                freeze.createdAt(),
                freeze.until());
    }
}
