package io.clm.store.account;

import io.clm.core.registry.InfrastructureAccount;
import io.clm.core.registry.LifecycleStatus;
import io.clm.store.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "infrastructure_account")
class AccountRow {

    @Id
    private String id;

    private String type;
    private String name;
    private String owner;
    private String costCenter;
    private String environment;
    private Integer criticalityLevel;
    private String externalId;

    @Enumerated(EnumType.STRING)
    private LifecycleStatus lifecycleStatus;

    Instant createdAt;
    Instant updatedAt;

    @Version
    private @Nullable Long rowVersion;

    @SuppressWarnings("NullAway.Init")
    protected AccountRow() {}

    @SuppressWarnings("NullAway.Init")
    AccountRow(InfrastructureAccount account, Instant now) {
        this.id = account.id();
        this.createdAt = now;
        take(account, now);
    }

    final void take(InfrastructureAccount account, Instant now) {
        type = account.type();
        name = account.name();
        owner = account.owner();
        costCenter = account.costCenter();
        environment = account.environment();
        criticalityLevel = account.criticalityLevel();
        externalId = account.externalId();
        lifecycleStatus = account.lifecycleStatus();
        updatedAt = now;
    }

    Versioned<InfrastructureAccount> versioned() {
        return new Versioned<>(toAccount(), Objects.requireNonNullElse(rowVersion, 0L));
    }

    InfrastructureAccount toAccount() {
        return new InfrastructureAccount(
                id, type, name, owner, costCenter, environment, criticalityLevel, externalId, lifecycleStatus);
    }
}
