package io.clm.store.account;

import io.clm.core.registry.AccountLifecycle;
import io.clm.core.registry.InfrastructureAccount;
import io.clm.store.Change;
import io.clm.store.Expected;
import io.clm.store.LifecycleText;
import io.clm.store.Saved;
import io.clm.store.Versioned;
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

    /** The account and its version. */
    @Transactional(readOnly = true)
    public Optional<Versioned<InfrastructureAccount>> read(String id) {
        return rows.findById(id).map(AccountRow::versioned);
    }

    /** Adds an account whose id and name nobody has yet. */
    @Transactional
    public Saved<Versioned<InfrastructureAccount>> create(InfrastructureAccount account, Change by) {
        if (rows.existsById(account.id())) {
            return new Saved.Exists<>("id", account.id());
        }
        if (rows.existsByName(account.name())) {
            return new Saved.Exists<>("name", account.name());
        }
        AccountRow row = rows.saveAndFlush(new AccountRow(account, clock.instant()));
        audit.write(by, "create", subject(account), null, account);
        return new Saved.Done<>(row.versioned());
    }

    /** Changes an account; its id stays. Nothing is written when nothing changes. */
    @Transactional
    public Saved<Versioned<InfrastructureAccount>> update(
            String id, Expected expected, UnaryOperator<InfrastructureAccount> change, Change by) {
        Optional<AccountRow> found = rows.lock(id);
        if (found.isEmpty()) {
            return new Saved.Missing<>();
        }
        Versioned<InfrastructureAccount> before = found.get().versioned();
        if (!expected.fits(before.version())) {
            return new Saved.Stale<>(before.version());
        }
        InfrastructureAccount after = change.apply(before.value());
        return objection(before.value(), after)
                .orElseGet(() -> new Saved.Done<>(
                        after.equals(before.value()) ? before : write(found.get(), before.value(), after, by)));
    }

    private Optional<Saved<Versioned<InfrastructureAccount>>> objection(
            InfrastructureAccount before, InfrastructureAccount after) {
        if (!after.name().equals(before.name()) && rows.existsByName(after.name())) {
            return Optional.of(new Saved.Exists<>("name", after.name()));
        }
        if (!AccountLifecycle.allows(before.lifecycleStatus(), after.lifecycleStatus())) {
            return Optional.of(new Saved.Refused<>(LifecycleText.refusal(
                    before.lifecycleStatus(),
                    after.lifecycleStatus(),
                    AccountLifecycle.after(before.lifecycleStatus()))));
        }
        return Optional.empty();
    }

    private Versioned<InfrastructureAccount> write(
            AccountRow row, InfrastructureAccount before, InfrastructureAccount after, Change by) {
        row.take(after, clock.instant());
        rows.flush();
        audit.write(by, "update", subject(after), before, after);
        return row.versioned();
    }

    private static AuditStore.Subject subject(InfrastructureAccount account) {
        return new AuditStore.Subject("infrastructure_account", account.id(), account.id());
    }
}
