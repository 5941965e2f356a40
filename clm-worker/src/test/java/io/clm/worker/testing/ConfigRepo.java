package io.clm.worker.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A bare configuration repository with a clone that tests commit in and push from; it begins as channels/ of this project. */
public final class ConfigRepo implements AutoCloseable {
    private static final PersonIdent AUTHOR = new PersonIdent("Test", "test@example.org");

    private final Path bare;
    private final Path work;
    private final Git git;

    public ConfigRepo(Path directory) {
        this(directory, path -> true);
    }

    /** @param which files of channels/ it begins with, by their path there */
    public ConfigRepo(Path directory, Predicate<String> which) {
        this.bare = directory.resolve("config.git");
        this.work = directory.resolve("work");
        try {
            Git.init()
                    .setBare(true)
                    .setInitialBranch("main")
                    .setDirectory(bare.toFile())
                    .call()
                    .close();
            this.git = Git.init()
                    .setInitialBranch("main")
                    .setDirectory(work.toFile())
                    .call();
            copyChannels(which);
            commit("main", "Begin");
        } catch (GitAPIException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return bare.toString();
    }

    /** The bare repository's directory. */
    public Path directory() {
        return bare;
    }

    private void copyChannels(Predicate<String> which) throws IOException {
        Path source = Path.of("../channels");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> which.test(source.relativize(file).toString()))
                    .toList()) {
                Path target = work.resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** Makes a branch at the first commit with the dev channel's policy, edited; its id. */
    public synchronized String branch(String name, UnaryOperator<String> policy) {
        try {
            git.checkout().setName("main").call();
            git.checkout().setName(name).setCreateBranch(true).call();
            Files.writeString(work.resolve("channels.yaml"), policy.apply(policyFor(name)));
            return commit(name, "Channel " + name);
        } catch (GitAPIException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The dev channel's policy, under another name. */
    private String policyFor(String channel) throws IOException {
        return Files.readString(Path.of("../channels/channels.yaml")).replaceFirst("(?m)^  dev:", "  " + channel + ":");
    }

    /** Changes one file of a branch and pushes; the commit's id. */
    public synchronized String change(String branch, String path, UnaryOperator<String> edit) {
        try {
            git.checkout().setName(branch).call();
            Path file = work.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, edit.apply(Files.exists(file) ? Files.readString(file) : ""));
            return commit(branch, "Change " + path);
        } catch (GitAPIException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives one file of a branch back what it began with, and pushes. */
    public String revert(String branch, String path) {
        return change(branch, path, text -> original(path));
    }

    private static String original(String path) {
        try {
            return Files.readString(Path.of("../channels").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes one file of a branch and pushes. */
    public synchronized String delete(String branch, String path) {
        try {
            git.checkout().setName(branch).call();
            Files.delete(work.resolve(path));
            return commit(branch, "Delete " + path);
        } catch (GitAPIException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String commit(String branch, String message) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        String id = git.commit()
                .setMessage(message)
                .setAuthor(AUTHOR)
                .setCommitter(AUTHOR)
                .setSign(false)
                .call()
                .name();
        git.push().setRemote(bare.toString()).add(branch).call();
        return id;
    }

    /** Makes the repository unreachable, and reachable again. */
    public void away(boolean away) {
        Path hidden = bare.resolveSibling("config.away");
        try {
            Files.move(away ? bare : hidden, away ? hidden : bare);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        git.close();
    }
}
