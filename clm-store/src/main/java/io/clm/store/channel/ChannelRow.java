package io.clm.store.channel;

import io.clm.core.channel.Channel;
import io.clm.core.channel.ConfigVersion;
import io.clm.store.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "channel")
class ChannelRow {

    @Id
    private String name;

    private int position;
    private String gitRef;
    private @Nullable String head;
    private @Nullable Instant headSeenAt;
    private @Nullable String problem;
    private @Nullable String policy;
    private @Nullable String policyVersion;
    Instant createdAt;
    Instant updatedAt;

    @Version
    private @Nullable Long rowVersion;

    @SuppressWarnings("NullAway.Init")
    protected ChannelRow() {}

    @SuppressWarnings("NullAway.Init")
    ChannelRow(String name, Instant now) {
        this.name = name;
        this.createdAt = now;
    }

    void place(int newPosition, String newGitRef, Instant now) {
        if (!newGitRef.equals(gitRef)) {
            head = null;
        }
        position = newPosition;
        gitRef = newGitRef;
        updatedAt = now;
    }

    boolean head(ConfigVersion version, Instant now) {
        boolean changed = !version.sha().equals(head);
        head = version.sha();
        headSeenAt = changed ? now : headSeenAt;
        return changed;
    }

    boolean problem(@Nullable String text, Instant now) {
        boolean changed = !Objects.equals(problem, text);
        problem = text;
        updatedAt = changed ? now : updatedAt;
        return changed;
    }

    void policy(ChannelPolicy good) {
        policy = good.text();
        policyVersion = good.version().sha();
    }

    Optional<ChannelPolicy> policy() {
        return policy == null || policyVersion == null
                ? Optional.empty()
                : Optional.of(new ChannelPolicy(new ConfigVersion(policyVersion), policy));
    }

    Versioned<Channel> versioned() {
        return new Versioned<>(toChannel(), Objects.requireNonNullElse(rowVersion, 0L));
    }

    boolean isAt(int otherPosition, String otherGitRef) {
        return position == otherPosition && otherGitRef.equals(gitRef);
    }

    Channel toChannel() {
        return new Channel(name, position, gitRef, head == null ? null : new ConfigVersion(head), problem);
    }
}
