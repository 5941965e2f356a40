package io.clm.cli.source;

import io.clm.cli.screen.CliFailure;
import io.clm.core.channel.ConfigVersion;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** A Git repository, read from its object database; no work tree is needed or touched. */
final class GitRepository implements AutoCloseable {

    private final String url;
    private final Repository repository;

    private GitRepository(String url, Repository repository) {
        this.url = url;
        this.repository = repository;
    }

    static GitRepository open(String url) {
        return new GitRepository(url, LocalGit.find(url).orElseGet(() -> RemoteGit.copy(url)));
    }

    FileTree read(String ref) {
        ObjectId commit = commit(ref)
                .orElseThrow(() -> new CliFailure(
                        RemoteGit.masked(url) + ": there is no branch, tag or commit " + ref + " in it"));
        try {
            return GitTreeReader.read(repository, new ConfigVersion(commit.name()));
        } catch (IOException e) {
            throw new CliFailure(RemoteGit.masked(url) + "@" + ref + ": cannot be read: " + e.getMessage());
        }
    }

    private Optional<ObjectId> commit(String ref) {
        try {
            return Optional.ofNullable(repository.resolve(ref + "^{commit}"))
                    .or(() -> resolve("refs/remotes/origin/" + ref));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<ObjectId> resolve(String name) {
        try {
            return Optional.ofNullable(repository.resolve(name + "^{commit}"));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
