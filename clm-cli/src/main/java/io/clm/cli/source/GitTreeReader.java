package io.clm.cli.source;

import io.clm.core.channel.ConfigVersion;
import io.clm.core.channel.Symlinks;
import io.clm.core.template.value.Utf8;
import java.io.IOException;
import java.util.TreeMap;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** Reads the configuration's files at a commit. */
final class GitTreeReader {

    /** A larger file is no configuration. */
    private static final int LARGEST_FILE = 4 * 1024 * 1024;

    private GitTreeReader() {}

    static FileTree read(Repository repository, ConfigVersion version) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        TreeMap<String, String> links = new TreeMap<>();
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk commits = new RevWalk(reader);
                TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(commits.parseCommit(ObjectId.fromString(version.sha())).getTree());
            walk.setRecursive(true);
            walk.setFilter(PathFilter.create(FileTree.ROOT));
            while (walk.next()) {
                if (isFile(walk)) {
                    files.put(walk.getPathString(), text(reader, walk));
                } else if (FileMode.SYMLINK.equals(walk.getRawMode(0))) {
                    links.put(walk.getPathString(), text(reader, walk));
                }
            }
        }
        return new FileTree(version, Symlinks.follow(files, links));
    }

    private static boolean isFile(TreeWalk walk) {
        return FileMode.REGULAR_FILE.equals(walk.getRawMode(0)) || FileMode.EXECUTABLE_FILE.equals(walk.getRawMode(0));
    }

    private static String text(ObjectReader reader, TreeWalk walk) throws IOException {
        try {
            return Utf8.decode(reader.open(walk.getObjectId(0)).getCachedBytes(LARGEST_FILE));
        } catch (LargeObjectException e) {
            throw new IOException(walk.getPathString() + " is larger than 4 MiB", e);
        }
    }
}
