package io.clm.worker.git;

import io.clm.core.channel.ConfigVersion;
import io.clm.core.channel.Symlinks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;

/** Reads the configuration's files at a commit from the object database. */
final class TreeReader {
    /** A larger file is no configuration. */
    private static final int LARGEST_FILE = 4 * 1024 * 1024;

    private TreeReader() {}

    static GitTree read(Repository repository, ConfigVersion version) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        TreeMap<String, String> links = new TreeMap<>();
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk commits = new RevWalk(reader);
                TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(commits.parseCommit(ObjectId.fromString(version.sha())).getTree());
            walk.setRecursive(true);
            walk.setFilter(PathFilterGroup.createFromStrings("channels.yaml", "cluster"));
            while (walk.next()) {
                if (isFile(walk)) {
                    files.put(walk.getPathString(), text(reader, walk.getObjectId(0)));
                } else if (FileMode.SYMLINK.equals(walk.getRawMode(0))) {
                    links.put(walk.getPathString(), text(reader, walk.getObjectId(0)));
                }
            }
        }
        return new GitTree(version, Symlinks.follow(files, links));
    }

    private static boolean isFile(TreeWalk walk) {
        return FileMode.REGULAR_FILE.equals(walk.getRawMode(0)) || FileMode.EXECUTABLE_FILE.equals(walk.getRawMode(0));
    }

    private static String text(ObjectReader reader, ObjectId id) throws IOException {
        return new String(reader.open(id).getCachedBytes(LARGEST_FILE), StandardCharsets.UTF_8);
    }
}
