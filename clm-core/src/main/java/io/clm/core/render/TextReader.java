package io.clm.core.render;

import io.clm.core.yaml.FlatMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rendered texts of one rendering; what is wrong with them becomes findings. */
final class TextReader {

    private final ReadTexts texts;
    private final FindingList findings;

    TextReader(ReadTexts texts, FindingList findings) {
        this.texts = texts;
        this.findings = findings;
    }

    /** @param path how people call the file */
    List<KubeObject> objects(String component, String path, String text) {
        ManifestText read = texts.manifest(component, path, text);
        read.findings().forEach(findings::add);
        return read.objects();
    }

    /** Empty, with findings, when the text is no map with resources. */
    Optional<StackText> stack(String path, String text) {
        StackText.Result read = texts.stack(path, text);
        read.findings().forEach(findings::add);
        return read.stack();
    }

    /** A flat map of texts, as far as it is one. */
    Map<String, String> flatMap(String path, String text) {
        FlatMap read = texts.flatMap(text);
        read.problems().forEach(problem -> findings.yaml(problem, path));
        read.warnings().forEach(problem -> findings.duplicateKey(problem, path));
        return read.entries();
    }
}
