package io.clm.sim.state;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a file that consists of whole lines. */
record Whole(long lines, long bytes) {

    static Whole of(Path path) throws IOException {
        long lines = 0;
        long whole = 0;
        long read = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                read++;
                if (b == '\n') {
                    lines++;
                    whole = read;
                }
            }
        }
        return new Whole(lines, whole);
    }
}
