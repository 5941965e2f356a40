package io.clm.core.render;

import io.clm.core.template.Template;
import io.clm.core.template.TemplateEngine;
import io.clm.core.template.TemplateException;
import io.clm.core.template.function.CloudFunctions;
import io.clm.core.template.function.Functions;
import io.clm.core.template.value.Value;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Renders files; what renders goes to the sink, what fails becomes a finding. */
final class FileRenderer {

    private final TemplateEngine engine;
    private final TemplateCache cache;
    private final AskedFacts facts;
    private final FindingList findings;
    private final TextSink texts;
    private final Functions functions;

    FileRenderer(TemplateEngine engine, TemplateCache cache, AskedFacts facts, FindingList findings, TextSink texts) {
        this.engine = engine;
        this.cache = cache;
        this.facts = facts;
        this.findings = findings;
        this.texts = texts;
        this.functions = engine.functions().with(CloudFunctions.of(FactLookup.withoutSiblings(facts)));
    }

    /** The rendered text; empty, with a finding, when it fails, and when there is no such file. */
    Optional<String> render(SourceFile file, Value data) {
        return render(file, data, null);
    }

    /** @param pool the node pool it is rendered for */
    Optional<String> render(SourceFile file, Value data, @Nullable String pool) {
        Optional<String> rendered =
                file.text().flatMap(text -> attempt(file, () -> render(file, text, functions, data)));
        rendered.ifPresent(text -> wrote(file, pool, text));
        return rendered;
    }

    /** As {@link #render}, for a file that must be there. */
    Optional<String> renderRequired(SourceFile file, Value data, @Nullable String pool, String why) {
        if (!file.exists()) {
            findings.block("missing-file", "there is no " + file.path(), file.label(), why);
        }
        return render(file, data, pool);
    }

    /**
     * Renders a file whose siblings' hashes can be asked for; its text does not go to the sink by itself.
     *
     * @throws TemplateException when it fails, or does not exist
     */
    String renderBeside(SourceFile file, Value data, FactLookup.SiblingHash siblings) {
        String text = file.text().orElseThrow(() -> TemplateException.of("template file not found: " + file.label()));
        FactLookup lookup = new FactLookup(facts, siblings);
        return render(file, text, engine.functions().with(CloudFunctions.of(lookup)), data);
    }

    void wrote(SourceFile file, @Nullable String pool, String text) {
        texts.accept(new RenderedText(file.source().name(), file.path(), pool, text));
    }

    /** Only parses: what can be said of a file while the data for it are not known. */
    void checkSyntax(SourceFile file) {
        file.text().ifPresent(text -> attempt(file, () -> cache.parse(file.label(), text)));
    }

    private String render(SourceFile file, String text, Functions bound, Value data) {
        Template template = cache.parse(file.label(), text);
        return engine.render(template, bound, data);
    }

    <T> Optional<T> attempt(SourceFile file, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (TemplateException e) {
            findings.template(e, file.label());
            return Optional.empty();
        }
    }
}
