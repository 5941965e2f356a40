package io.clm.api.account;

import io.clm.api.input.Filters;
import io.clm.api.input.Names;
import io.clm.store.account.AccountField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a filter of accounts from query parameters. */
final class AccountFilters {

    private AccountFilters() {}

    static Map<AccountField, List<Object>> of(Filters filters) {
        Map<AccountField, List<Object>> values = new EnumMap<>(AccountField.class);
        for (AccountField field : AccountField.values()) {
            List<Object> wanted = List.copyOf(values(filters, field));
            if (!wanted.isEmpty()) {
                values.put(field, wanted);
            }
        }
        return values;
    }

    private static List<?> values(Filters filters, AccountField field) {
        return switch (field) {
            case CRITICALITY_LEVEL -> filters.numbers(field.wire());
            case LIFECYCLE_STATUS ->
                filters.named(field.wire(), Names.ACCOUNT_LIFECYCLE).stream()
                        .map(Enum::name)
                        .toList();
            case ID -> List.of(); // nobody asks by it; a scope limits by it
            case ENVIRONMENT, EXTERNAL_ID, NAME, OWNER, TYPE, COST_CENTER -> filters.texts(field.wire());
        };
    }
}
