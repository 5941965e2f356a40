package io.clm.core.render;

import io.clm.core.channel.ConfigTree;
import io.clm.core.template.Template;
import io.clm.core.template.TemplateEngine;
import io.clm.core.template.TemplateException;
import io.clm.core.template.function.CloudFunctions;
import io.clm.core.template.function.Functions;
import io.clm.core.template.value.Value;
import java.util.Optional;
import java.util.function.Supplier;

/** Renders the files of one tree; what fails becomes a finding. */
final class FileRenderer {

    private final ConfigTree tree;
    private final TemplateEngine engine;
    private final TemplateCache cache;
    private final CloudFacts facts;
    private final FindingList findings;
    private final Functions functions;

    FileRenderer(ConfigTree tree, TemplateEngine engine, TemplateCache cache, CloudFacts facts, FindingList findings) {
        this.tree = tree;
        this.engine = engine;
        this.cache = cache;
        this.facts = facts;
        this.findings = findings;
        this.functions = engine.functions().with(CloudFunctions.of(FactLookup.withoutSiblings(facts)));
    }

    boolean exists(String path) {
        return tree.read(path).isPresent();
    }

    /** The rendered text; empty, with a finding, when it fails, and when there is no such file. */
    Optional<String> render(String path, Value data) {
        return tree.read(path).flatMap(text -> attempt(path, () -> render(path, text, functions, data)));
    }

    /** As {@link #render}, for a file that must be there. */
    Optional<String> renderRequired(String path, Value data, String why) {
        if (!exists(path)) {
            findings.block("missing-file", "there is no " + path, path, why);
        }
        return render(path, data);
    }

    /**
     * Renders a file whose siblings' hashes can be asked for.
     *
     * @throws TemplateException when it fails, or does not exist
     */
    String renderBeside(String path, Value data, FactLookup.SiblingHash siblings) {
        String text = tree.read(path).orElseThrow(() -> TemplateException.of("template file not found: " + path));
        FactLookup lookup = new FactLookup(facts, siblings);
        return render(path, text, engine.functions().with(CloudFunctions.of(lookup)), data);
    }

    /** Only parses: what can be said of a file while the data for it are not known. */
    void checkSyntax(String path) {
        tree.read(path).ifPresent(text -> attempt(path, () -> cache.parse(path, text)));
    }

    private String render(String path, String text, Functions bound, Value data) {
        Template template = cache.parse(path, text);
        return engine.render(template, bound, data);
    }

    <T> Optional<T> attempt(String path, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (TemplateException e) {
            findings.template(e, path);
            return Optional.empty();
        }
    }
}
