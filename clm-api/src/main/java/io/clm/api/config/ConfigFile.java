package io.clm.api.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that properties name. */
public final class ConfigFile {

    private ConfigFile() {}

    /** The lines of the file that {@code property} names. */
    public static List<String> lines(String property, Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new WrongConfiguration(
                    property, "names " + file + ", which cannot be read", "let it name a file that is there");
        }
    }

    /** The whole text of the file that {@code property} names, without space around it. */
    public static String text(String property, Path file) {
        return String.join("\n", lines(property, file)).strip();
    }
}
