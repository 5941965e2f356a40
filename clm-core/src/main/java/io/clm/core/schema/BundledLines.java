package io.clm.core.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Files of this jar that have one entry a line: its key, a tab, its text. */
public final class BundledLines {

    private BundledLines() {}

    /** All texts by their keys, in their order; none when there is no such file. */
    public static Map<String, String> all(String file) {
        InputStream found = BundledLines.class.getResourceAsStream(file);
        if (found == null) {
            return Map.of();
        }
        Map<String, String> all = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> {
                int tab = line.indexOf('\t');
                all.put(line.substring(0, tab), line.substring(tab + 1));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return all;
    }

    /**
     * The text of a key.
     *
     * @param file an absolute name inside the jar
     * @return empty when there is no such file, or no such key in it
     */
    public static Optional<String> find(String file, String key) {
        InputStream found = BundledLines.class.getResourceAsStream(file);
        if (found == null) {
            return Optional.empty();
        }
        String start = key + "\t";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith(start))
                    .findFirst()
                    .map(line -> line.substring(start.length()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
