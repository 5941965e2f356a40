package io.clm.api.transfer;

import io.clm.api.cluster.ClusterInput;
import io.clm.api.error.Outcome;
import io.clm.api.input.Fields;
import io.clm.store.Change;
import io.clm.store.Expected;
import io.clm.store.account.AccountStore;
import io.clm.store.channel.ChannelStore;
import io.clm.store.cluster.ClusterDraft;
import io.clm.store.cluster.ClusterStore;
import io.clm.store.cluster.RegisteredCluster;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Takes clusters from a file into the registry: all of them, or none. */
@Component
class Importer {
    private static final String[] OF_ACCOUNT = {"owner", "account_name"};

    private final ClusterStore clusters;
    private final AccountStore accounts;
    private final ChannelStore channels;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Importer(
            ClusterStore clusters,
            AccountStore accounts,
            ChannelStore channels,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.clusters = clusters;
        this.accounts = accounts;
        this.channels = channels;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param make whether accounts and channels that are missing are made */
    ImportDto take(List<ObjectNode> entries, boolean make, boolean dryRun, Change by) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            if (dryRun) {
                transaction.setRollbackOnly();
            }
            Surroundings surroundings = new Surroundings(accounts, channels, by);
            List<ImportedClusterDto> taken = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                taken.add(take(entries.get(i), "clusters[" + i + "]", make, surroundings, by));
            }
            return new ImportDto(dryRun, taken, surroundings.madeAccounts(), surroundings.madeChannels());
        }));
    }

    private ImportedClusterDto take(
            ObjectNode entry, String place, boolean make, Surroundings surroundings, Change by) {
        if (make) {
            surroundings.make(entry);
        }
        surroundings.check(entry, place);
        entry.remove(List.of(OF_ACCOUNT));
        Fields fields = Fields.of(entry, place);
        String id = fields.peek("id");
        Optional<RegisteredCluster> there = clusters.read(id);
        return new ImportedClusterDto(id, there.isPresent() ? update(fields, there.get(), by) : create(fields, id, by));
    }

    private ImportedClusterDto.Outcome create(Fields fields, String id, Change by) {
        ClusterDraft draft = ClusterInput.replace(fields, null, clock.instant());
        Outcome.of(clusters.create(draft, by), "cluster", id);
        return ImportedClusterDto.Outcome.CREATED;
    }

    private ImportedClusterDto.Outcome update(Fields fields, RegisteredCluster before, Change by) {
        String id = before.cluster().id();
        RegisteredCluster after = Outcome.of(
                clusters.update(id, Expected.ANY, there -> ClusterInput.replace(fields, there, clock.instant()), by),
                "cluster",
                id);
        return after.version() == before.version()
                ? ImportedClusterDto.Outcome.UNCHANGED
                : ImportedClusterDto.Outcome.UPDATED;
    }
}
