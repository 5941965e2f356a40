package io.clm.sandbox.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/** The bare Git repository of a sandbox: one commit of {@code channels/}, one branch a channel. */
public final class ConfigRepository {

    private ConfigRepository() {}

    /** Makes it where there is none yet; an existing one is left alone. */
    public static void create(Path bare, Path files, List<String> branches) throws IOException {
        if (Files.exists(bare.resolve("HEAD"))) {
            return;
        }
        Path fresh = bare.resolveSibling(bare.getFileName() + ".new");
        try (Git git = Git.init()
                .setBare(true)
                .setInitialBranch(branches.getFirst())
                .setDirectory(fresh.toFile())
                .call()) {
            ObjectId commit = commit(git.getRepository(), files);
            for (String branch : branches) {
                point(git.getRepository(), branch, commit);
            }
        } catch (org.eclipse.jgit.api.errors.GitAPIException e) {
            throw new IOException("cannot make " + bare, e);
        }
        Files.move(fresh, bare);
    }

    private static ObjectId commit(Repository repository, Path files) throws IOException {
        try (ObjectInserter objects = repository.newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree(objects, files));
            commit.setAuthor(new PersonIdent("clm sandbox", "sandbox@localhost"));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage("The configuration that every cluster starts with\n");
            ObjectId id = objects.insert(commit);
            objects.flush();
            return id;
        }
    }

    private static ObjectId tree(ObjectInserter objects, Path files) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        try (Stream<Path> paths = Files.walk(files)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                DirCacheEntry entry =
                        new DirCacheEntry(files.relativize(path).toString().replace('\\', '/'));
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(objects.insert(Constants.OBJ_BLOB, Files.readAllBytes(path)));
                builder.add(entry);
            }
        }
        builder.finish();
        return index.writeTree(objects);
    }

    private static void point(Repository repository, String branch, ObjectId commit) throws IOException {
        RefUpdate update = repository.updateRef(Constants.R_HEADS + branch);
        update.setNewObjectId(commit);
        update.update();
    }
}
