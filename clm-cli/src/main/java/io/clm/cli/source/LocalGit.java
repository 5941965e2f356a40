package io.clm.cli.source;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/** Repositories on this machine: used where they are, bare or with a work tree. */
final class LocalGit {

    private LocalGit() {}

    /** Empty when there is none at that place. */
    static Optional<Repository> find(String url) {
        File place = file(url);
        File directory = place == null ? null : FileKey.resolve(place, FS.DETECTED);
        if (directory == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FileRepositoryBuilder().setGitDir(directory).build());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static @org.jspecify.annotations.Nullable File file(String url) {
        if (url.startsWith("file:")) {
            return Path.of(URI.create(url.replaceFirst("^file:/+", "file:///"))).toFile();
        }
        return url.contains("://") ? null : new File(url);
    }
}
