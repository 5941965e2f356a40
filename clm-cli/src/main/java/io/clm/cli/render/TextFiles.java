package io.clm.cli.render;

import io.clm.cli.screen.CliFailure;
import io.clm.core.render.RenderRequest;
import io.clm.core.render.RenderedText;
import io.clm.core.template.value.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes rendered texts where a person or a pipeline looks for them. */
final class TextFiles {

    private final Path directory;
    private final boolean several;

    TextFiles(Path out, RenderRequest request) {
        this.directory = out.resolve(request.cluster().id().replace(':', '_'));
        this.several = request.sources().several();
    }

    /** @throws CliFailure when one cannot be written, naming it */
    void write(List<RenderedText> texts) {
        texts.forEach(this::write);
    }

    private void write(RenderedText text) {
        String path = several ? text.source() + "/" + text.targetPath() : text.targetPath();
        Path file = directory.resolve(path).normalize();
        if (!file.startsWith(directory.normalize())) {
            throw new CliFailure(path + ": leads out of " + directory + "; rename the pool or the cluster");
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Utf8.encode(text.text()));
        } catch (IOException e) {
            throw new CliFailure(file + ": cannot be written: " + e.getMessage());
        }
    }
}
