package io.clm.api.account;

import io.clm.api.input.Fields;
import io.clm.api.input.Names;
import io.clm.core.registry.InfrastructureAccount;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads an account from a body: a whole one, or changes of {@code before}. */
final class AccountInput {

    private static final String ID = "^[a-z][a-z0-9-:]*[a-z0-9]$";

    private AccountInput() {}

    static InfrastructureAccount read(Fields fields, @Nullable InfrastructureAccount before) {
        InfrastructureAccount account = new InfrastructureAccount(
                id(fields, before),
                fields.filled("type", from(before, InfrastructureAccount::type)),
                fields.filled("name", from(before, InfrastructureAccount::name)),
                fields.filled("owner", from(before, InfrastructureAccount::owner)),
                fields.filled("cost_center", from(before, InfrastructureAccount::costCenter)),
                fields.filled("environment", from(before, InfrastructureAccount::environment)),
                fields.number("criticality_level", from(before, InfrastructureAccount::criticalityLevel), 0),
                fields.filled("external_id", from(before, InfrastructureAccount::externalId)),
                fields.choice(
                        "lifecycle_status",
                        from(before, InfrastructureAccount::lifecycleStatus),
                        Names.ACCOUNT_LIFECYCLE));
        fields.finish();
        return account;
    }

    private static String id(Fields fields, @Nullable InfrastructureAccount before) {
        String id = fields.name("id", from(before, InfrastructureAccount::id), ID, "must look like aws:123456789012");
        if (before != null && !id.equals(before.id())) {
            fields.object("id", "cannot be changed");
        }
        return id;
    }

    private static <T> @Nullable T from(
            @Nullable InfrastructureAccount before, Function<InfrastructureAccount, T> field) {
        return before == null ? null : field.apply(before);
    }
}
