package io.clm.api.login;

import io.clm.api.security.Limit;
import io.clm.api.security.Role;
import io.clm.api.security.Who;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param accounts the infrastructure accounts they are limited to; null when to none
 * @param environments the same for environments
 */
@Schema(name = "Me")
public record MeDto(
        String name,
        Role role,
        @Nullable List<String> accounts,
        @Nullable List<String> environments) {

    static MeDto of(Who who) {
        return new MeDto(
                who.name(),
                who.role(),
                values(who.scope().accounts()),
                values(who.scope().environments()));
    }

    private static @Nullable List<String> values(Limit limit) {
        return limit.any() ? null : limit.values();
    }
}
