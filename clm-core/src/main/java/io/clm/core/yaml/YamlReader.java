package io.clm.core.yaml;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads texts into documents. Never throws on bad input. */
public final class YamlReader {

    private static final int MAX_CODE_POINTS = 16 << 20;
    private static final int MAX_ALIASES = 10_000;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new PlainTextSchema())
            .setAllowDuplicateKeys(true)
            .setCodePointLimit(MAX_CODE_POINTS)
            .setMaxAliasesForCollections(MAX_ALIASES)
            .setVersionFunction(version -> version)
            .build();

    private YamlReader() {}

    public static YamlText read(String text) {
        List<YamlDocument> documents = new ArrayList<>();
        try {
            int number = 0;
            for (Node node : new Compose(SETTINGS).composeAllFromString(text)) {
                number++;
                add(documents, number, new NodeCopy().copy(node));
            }
        } catch (MarkedYamlEngineException e) {
            return failed(problem(e));
        } catch (YamlEngineException e) {
            return failed(new YamlProblem(1, 1, String.valueOf(e.getMessage())));
        } catch (StackOverflowError e) {
            return failed(new YamlProblem(1, 1, "nested too deeply"));
        }
        return documents.isEmpty() ? nothing(text) : new YamlText(documents, List.of());
    }

    /** A line of tabs is no white space to the YAML of Go's tools. */
    private static YamlText nothing(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() && lines[i].indexOf('\t') >= 0) {
                return failed(new YamlProblem(i + 1, 1, "found character that cannot start any token: a tab"));
            }
        }
        return new YamlText(List.of(), List.of());
    }

    private static void add(List<YamlDocument> documents, int number, YamlNode root) {
        if (!(root instanceof YamlNode.Scalar scalar) || !scalar.isNull()) {
            documents.add(new YamlDocument(number, root));
        }
    }

    private static YamlText failed(YamlProblem problem) {
        return new YamlText(List.of(), List.of(problem));
    }

    private static YamlProblem problem(MarkedYamlEngineException e) {
        String context = e.getContext() == null ? "" : e.getContext() + ": ";
        String message = context + e.getProblem();
        return e.getProblemMark()
                .map(mark -> new YamlProblem(mark.getLine() + 1, mark.getColumn() + 1, message))
                .orElseGet(() -> new YamlProblem(1, 1, message));
    }
}
