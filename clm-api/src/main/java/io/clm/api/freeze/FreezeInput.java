package io.clm.api.freeze;

import io.clm.api.input.Fields;
import io.clm.api.input.Names;
import io.clm.core.freeze.Freeze;
import io.clm.core.freeze.FreezeScope;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A freeze as it is given. */
record FreezeInput(
        FreezeScope scope,
        @Nullable String subject,
        String reason,
        @Nullable Instant until) {
    static final Map<String, FreezeScope> SCOPES = Names.of(FreezeScope.values());
    static final int REASON_LENGTH = 1000;

    static FreezeInput create(Fields fields, Instant now) {
        FreezeScope scope = fields.choice("scope", null, SCOPES);
        String subject = fields.optionalText("subject", null);
        if ((scope == FreezeScope.FLEET) != (subject == null)) {
            fields.object("subject", scope == FreezeScope.FLEET ? "must be absent for the fleet" : "is required");
        }
        FreezeInput input =
                new FreezeInput(scope, subject, fields.filled("reason", null, REASON_LENGTH), until(fields, null, now));
        fields.finish();
        return input;
    }

    static FreezeInput change(Fields fields, Freeze before, Instant now) {
        String reason = fields.filled("reason", before.reason(), REASON_LENGTH);
        FreezeInput input =
                new FreezeInput(before.scope(), before.subject(), reason, until(fields, before.until(), now));
        fields.finish();
        return input;
    }

    private static @Nullable Instant until(Fields fields, @Nullable Instant before, Instant now) {
        if (!fields.has("until")) {
            return before;
        }
        if (fields.isNull("until")) {
            return null;
        }
        Instant until = fields.time("until", now.plusSeconds(1));
        if (!until.isAfter(now)) {
            fields.object("until", "must be in the future");
        }
        return until;
    }
}
