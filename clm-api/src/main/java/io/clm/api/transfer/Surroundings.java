package io.clm.api.transfer;

import io.clm.api.error.ApiException;
import io.clm.api.error.Outcome;
import io.clm.core.registry.InfrastructureAccount;
import io.clm.core.registry.LifecycleStatus;
import io.clm.store.Change;
import io.clm.store.account.AccountStore;
import io.clm.store.channel.ChannelStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Account and channel of clusters that come from a file. CLM's file has no account but its name and owner, and a channel
 * that is a branch.
 */
final class Surroundings {
    private static final String UNKNOWN = "unknown";

    private final AccountStore accounts;
    private final ChannelStore channels;
    private final Change by;
    private final List<String> madeAccounts = new ArrayList<>();
    private final List<String> madeChannels = new ArrayList<>();

    Surroundings(AccountStore accounts, ChannelStore channels, Change by) {
        this.accounts = accounts;
        this.channels = channels;
        this.by = by;
    }

    List<String> madeAccounts() {
        return List.copyOf(madeAccounts);
    }

    List<String> madeChannels() {
        return List.copyOf(madeChannels);
    }

    /** Makes what is missing. */
    void make(JsonNode cluster) {
        String account = text(cluster, "infrastructure_account", "");
        if (!account.isEmpty() && accounts.find(account).isEmpty()) {
            Outcome.of(accounts.create(account(account, cluster), by), "infrastructure account", account);
            madeAccounts.add(account);
        }
        String channel = text(cluster, "channel", "");
        if (!channel.isEmpty() && channels.find(channel).isEmpty()) {
            channels.put(channel, channels.list().size(), "refs/heads/" + channel, by);
            madeChannels.add(channel);
        }
    }

    /** What the file says about the account must be what the registry says; it is not changed from here. */
    void check(JsonNode cluster, String place) {
        Optional<InfrastructureAccount> account = accounts.find(text(cluster, "infrastructure_account", ""));
        account.ifPresent(there -> {
            same(place + ".owner", text(cluster, "owner", there.owner()), there.owner());
            same(place + ".account_name", text(cluster, "account_name", there.name()), there.name());
        });
    }

    private static void same(String place, String given, String there) {
        if (!given.isEmpty() && !given.equals(there)) {
            throw ApiException.badRequest(place, "is %s, but the account has %s".formatted(given, there));
        }
    }

    private static InfrastructureAccount account(String id, JsonNode cluster) {
        int colon = id.indexOf(':');
        return new InfrastructureAccount(
                id,
                colon < 0 ? UNKNOWN : id.substring(0, colon),
                text(cluster, "account_name", id),
                text(cluster, "owner", UNKNOWN),
                UNKNOWN,
                text(cluster, "environment", UNKNOWN),
                cluster.path("criticality_level").asInt(0),
                id.substring(colon + 1),
                LifecycleStatus.READY);
    }

    private static String text(JsonNode cluster, String field, String otherwise) {
        String text = cluster.path(field).asString(otherwise);
        return text.isEmpty() ? otherwise : text;
    }
}
