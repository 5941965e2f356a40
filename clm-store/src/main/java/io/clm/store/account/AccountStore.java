package io.clm.store.account;

import io.clm.core.registry.InfrastructureAccount;
import io.clm.store.Change;
import io.clm.store.Saved;
import io.clm.store.audit.AuditStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Infrastructure accounts. */
@Component
public class AccountStore {

    private final AccountRows rows;
    private final AuditStore audit;
    private final Clock clock;

    AccountStore(AccountRows rows, AuditStore audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** All accounts, by id. */
    @Transactional(readOnly = true)
    public List<InfrastructureAccount> list() {
        return rows.findAll(Sort.by("id")).stream().map(AccountRow::toAccount).toList();
    }

    @Transactional(readOnly = true)
    public Optional<InfrastructureAccount> find(String id) {
        return rows.findById(id).map(AccountRow::toAccount);
    }

    /** Adds an account whose id and name nobody has yet. */
    @Transactional
    public Saved<InfrastructureAccount> create(InfrastructureAccount account, Change by) {
        if (rows.existsById(account.id())) {
            return new Saved.Exists<>("id", account.id());
        }
        if (rows.existsByName(account.name())) {
            return new Saved.Exists<>("name", account.name());
        }
        rows.saveAndFlush(new AccountRow(account, clock.instant()));
        audit.write(by, "create", subject(account), null, account);
        return new Saved.Done<>(account);
    }

    /** Changes an account; its id stays. */
    @Transactional
    public Saved<InfrastructureAccount> update(String id, UnaryOperator<InfrastructureAccount> change, Change by) {
        Optional<AccountRow> found = rows.lock(id);
        if (found.isEmpty()) {
            return new Saved.Missing<>();
        }
        InfrastructureAccount before = found.get().toAccount();
        InfrastructureAccount after = change.apply(before);
        if (!after.name().equals(before.name()) && rows.existsByName(after.name())) {
            return new Saved.Exists<>("name", after.name());
        }
        found.get().take(after, clock.instant());
        audit.write(by, "update", subject(after), before, after);
        return new Saved.Done<>(after);
    }

    private static AuditStore.Subject subject(InfrastructureAccount account) {
        return new AuditStore.Subject("infrastructure_account", account.id(), account.id());
    }
}
