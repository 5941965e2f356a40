package io.clm.cli.input;

import io.clm.cli.screen.CliFailure;
import io.clm.core.template.value.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the files that a command is given; bytes that are no UTF-8 survive. */
public final class TextFile {

    private TextFile() {}

    /** @throws CliFailure when it cannot be read */
    public static String read(Path path) {
        try {
            return Utf8.decode(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new CliFailure(path + ": there is no such file");
        } catch (IOException e) {
            throw new CliFailure(path + ": cannot be read: " + e.getMessage());
        }
    }

    /** All of a stream, such as standard input. */
    public static String read(InputStream stream) {
        try {
            return Utf8.decode(stream.readAllBytes());
        } catch (IOException e) {
            throw new CliFailure("standard input cannot be read: " + e.getMessage());
        }
    }
}
