package io.clm.worker.git;

import io.clm.worker.outside.Unavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;

/** A bare copy of a repository that follows all its refs, also when they are forced. One thread at a time fetches. */
final class GitMirror implements AutoCloseable {
    private static final RefSpec EVERYTHING = new RefSpec("+refs/*:refs/*");

    private final GitRemote remote;
    private final Repository repository;
    private Map<String, ObjectId> seen = Map.of();

    GitMirror(GitRemote remote, Path directory) {
        this.remote = remote;
        this.repository = open(directory);
    }

    Repository repository() {
        return repository;
    }

    /** Fetches when the remote's refs are not the ones seen last. */
    synchronized void refresh() {
        Map<String, ObjectId> now = remoteRefs();
        if (!now.equals(seen)) {
            fetch();
            seen = now;
        }
    }

    /** Fetches whatever was seen. */
    synchronized void fetch() {
        try (Git git = new Git(repository)) {
            remote.configure(git.fetch())
                    .setRemote(remote.url())
                    .setRefSpecs(EVERYTHING)
                    .setTagOpt(TagOpt.FETCH_TAGS)
                    .setRemoveDeletedRefs(true)
                    .call();
        } catch (GitAPIException | JGitInternalException e) {
            throw away(e);
        }
    }

    private Map<String, ObjectId> remoteRefs() {
        try {
            Map<String, ObjectId> refs = new TreeMap<>();
            for (Ref ref : remote.configure(Git.lsRemoteRepository())
                    .setRemote(remote.url())
                    .call()) {
                refs.put(ref.getName(), ref.getObjectId());
            }
            return refs;
        } catch (GitAPIException | JGitInternalException e) {
            throw away(e);
        }
    }

    private Unavailable away(Exception e) {
        return new Unavailable("git", "The configuration repository cannot be read: " + remote.masked(e), e);
    }

    private static Repository open(Path directory) {
        try {
            Repository repository = new FileRepositoryBuilder()
                    .setBare()
                    .setGitDir(directory.toFile())
                    .build();
            if (!repository.getObjectDatabase().exists()) {
                repository.create(true);
            }
            return repository;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a mirror in " + directory, e);
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
