package io.clm.cli.source;

import io.clm.cli.screen.CliFailure;
import io.clm.core.channel.ConfigVersion;
import io.clm.core.template.value.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a directory as it is. */
final class DirectoryReader {

    /** What CLM calls the version of a directory. */
    private static final ConfigVersion VERSION = new ConfigVersion("<dir>");

    private DirectoryReader() {}

    static FileTree read(Path directory) {
        Path root = directory.resolve(FileTree.ROOT);
        if (!Files.isDirectory(root)) {
            throw new CliFailure(directory + ": there is no folder " + FileTree.ROOT
                    + " in it; give the directory of a configuration repository");
        }
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            Path home = directory.toRealPath();
            List<Path> regular = paths.filter(Files::isRegularFile).toList();
            for (Path path : regular) {
                if (!path.toRealPath().startsWith(home)) {
                    throw new CliFailure(path + ": is a link that leads out of " + directory);
                }
                String name = directory.relativize(path).toString().replace('\\', '/');
                files.put(name, Utf8.decode(Files.readAllBytes(path)));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new CliFailure(directory + ": cannot be read: " + e.getMessage());
        }
        return new FileTree(VERSION, files);
    }
}
