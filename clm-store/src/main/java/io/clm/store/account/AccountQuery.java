package io.clm.store.account;

import io.clm.core.registry.InfrastructureAccount;
import io.clm.core.registry.LifecycleStatus;
import io.clm.store.Page;
import io.clm.store.Versioned;
import io.clm.store.sql.Sorting;
import io.clm.store.sql.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of accounts. */
@Component
public class AccountQuery {

    private final JdbcClient jdbc;

    AccountQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A part of the accounts that have, of every field that is named, one of its values; none where it has no values.
     *
     * @param values numbers for the criticality level, {@link LifecycleStatus} names for the lifecycle, else texts
     * @param cursor where to begin; null for the beginning
     */
    public Page<Versioned<InfrastructureAccount>> page(
            Map<AccountField, List<Object>> values,
            AccountSort by,
            boolean descending,
            Page.@Nullable Cursor cursor,
            int limit) {
        Where where = new Where();
        values.forEach((field, wanted) -> where.in(field.wire(), wanted));
        Sorting sorting = new Sorting(by, descending, "id");
        sorting.skip(where, cursor);
        List<Versioned<InfrastructureAccount>> found = jdbc.sql(
                        "select * from infrastructure_account" + where.sql() + sorting.orderBy() + " limit :limit")
                .params(where.parameters())
                .param("limit", limit == Integer.MAX_VALUE ? limit : limit + 1)
                .query(AccountQuery::read)
                .list();
        return Page.of(
                found,
                limit,
                account -> new Page.Cursor(
                        value(account.value(), by), account.value().id()));
    }

    private static Versioned<InfrastructureAccount> read(ResultSet row, int number) throws SQLException {
        InfrastructureAccount account = new InfrastructureAccount(
                row.getString("id"),
                row.getString("type"),
                row.getString("name"),
                row.getString("owner"),
                row.getString("cost_center"),
                row.getString("environment"),
                row.getInt("criticality_level"),
                row.getString("external_id"),
                LifecycleStatus.valueOf(row.getString("lifecycle_status")));
        return new Versioned<>(account, row.getLong("row_version"));
    }

    private static String value(InfrastructureAccount account, AccountSort by) {
        return switch (by) {
            case ID -> account.id();
            case NAME -> account.name();
            case OWNER -> account.owner();
            case TYPE -> account.type();
            case COST_CENTER -> account.costCenter();
            case ENVIRONMENT -> account.environment();
            case EXTERNAL_ID -> account.externalId();
            case CRITICALITY_LEVEL -> String.valueOf(account.criticalityLevel());
            case LIFECYCLE_STATUS -> account.lifecycleStatus().name();
        };
    }
}
