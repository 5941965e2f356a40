package io.clm.cli.source;

import io.clm.cli.screen.CliFailure;
import io.clm.core.json.Sha256;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;

/** Repositories elsewhere: copied, bare, below the user's cache directory, so that the next run fetches only what is new. */
final class RemoteGit {

    private static final RefSpec EVERYTHING = new RefSpec("+refs/*:refs/*");
    private static final int TIMEOUT_SECONDS = 60;

    private RemoteGit() {}

    /** @throws CliFailure when it cannot be fetched */
    static Repository copy(String url) {
        try {
            return copy(url, cache().resolve(Sha256.hex(url).substring(0, 16)));
        } catch (GitAPIException | JGitInternalException | IOException e) {
            throw new CliFailure(masked(url) + ": cannot be fetched: " + masked(String.valueOf(e.getMessage())));
        }
    }

    private static Repository copy(String url, Path directory) throws GitAPIException, IOException {
        Files.createDirectories(directory.getParent());
        Path lock = directory.resolveSibling(directory.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            Repository repository = new FileRepositoryBuilder()
                    .setBare()
                    .setGitDir(directory.toFile())
                    .build();
            if (!repository.getObjectDatabase().exists()) {
                repository.create(true);
            }
            try (Git git = new Git(repository)) {
                git.fetch()
                        .setRemote(url)
                        .setRefSpecs(EVERYTHING)
                        .setTagOpt(TagOpt.FETCH_TAGS)
                        .setRemoveDeletedRefs(true)
                        .setTimeout(TIMEOUT_SECONDS)
                        .call();
            }
            return repository;
        }
    }

    private static Path cache() {
        String home = System.getenv("XDG_CACHE_HOME");
        Path base = home == null || home.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(home);
        return base.resolve("clm").resolve("git");
    }

    /** Without the password that a URL may carry. */
    static String masked(String text) {
        return text.replaceAll("(://[^/@:]*:)[^/@]*@", "$1********@");
    }
}
