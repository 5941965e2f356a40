package io.clm.worker.git;

import io.clm.core.channel.ConfigTree;
import io.clm.core.channel.ConfigVersion;
import io.clm.core.registry.Secret;
import io.clm.worker.channel.ConfigSource;
import io.clm.worker.outside.Unavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Configuration from a Git repository, through a mirror in a directory of its own. */
public final class GitConfigSource implements ConfigSource, AutoCloseable {
    private static final int KEPT_TREES = 16;

    private final MirrorDirectory directory;
    private final GitMirror mirror;
    private final Map<ConfigVersion, GitTree> trees = new LinkedHashMap<>(KEPT_TREES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ConfigVersion, GitTree> eldest) {
            return size() > KEPT_TREES;
        }
    };

    GitConfigSource(GitRemote remote, MirrorDirectory directory) {
        this.directory = directory;
        this.mirror = new GitMirror(remote, directory.path());
    }

    /**
     * A source over a mirror of its own below {@code workDir}: workers of one machine may share that directory.
     *
     * @param user for HTTP; null for none
     * @param tokenFile password for HTTP; null for none
     */
    public static GitConfigSource open(
            String url, @Nullable String user, @Nullable Path tokenFile, Duration timeout, Path workDir) {
        GitRemote remote = new GitRemote(
                url, Optional.ofNullable(user), Optional.ofNullable(tokenFile).map(GitConfigSource::token), timeout);
        return new GitConfigSource(remote, MirrorDirectory.claim(workDir));
    }

    private static Secret token(Path file) {
        try {
            return new Secret(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the token file " + file, e);
        }
    }

    @Override
    public void refresh() {
        mirror.refresh();
    }

    @Override
    public Optional<ConfigVersion> head(String ref) {
        try {
            Repository repository = mirror.repository();
            Ref found = repository.getRefDatabase().findRef(ref);
            if (found == null && !ObjectId.isId(ref)) {
                return Optional.empty();
            }
            String name = found == null ? ref : found.getName();
            return Optional.ofNullable(repository.resolve(name + "^{commit}")).map(id -> new ConfigVersion(id.name()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public ConfigTree tree(ConfigVersion version) {
        synchronized (trees) {
            GitTree known = trees.get(version);
            if (known != null) {
                return known;
            }
        }
        GitTree read = read(version);
        synchronized (trees) {
            trees.put(version, read);
        }
        return read;
    }

    private GitTree read(ConfigVersion version) {
        try {
            try {
                return TreeReader.read(mirror.repository(), version);
            } catch (MissingObjectException e) {
                mirror.fetch();
                return TreeReader.read(mirror.repository(), version);
            }
        } catch (LargeObjectException e) {
            throw new Unavailable("git", "A file at commit " + version.abbreviated() + " is larger than 4 MiB.", e);
        } catch (IOException e) {
            throw new Unavailable("git", "Commit " + version.abbreviated() + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        mirror.close();
        directory.close();
    }
}
