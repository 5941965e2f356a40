package io.clm.core.render;

import io.clm.core.channel.ConfigSources;
import io.clm.core.guard.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns places in rendered texts into places in their templates, which are what people can open and mend. */
final class TemplatePlaces {

    private static final Pattern PLACE = Pattern.compile("(.+):(\\d+):(\\d+)");
    private static final String OWN = "template-";

    private final ConfigSources sources;
    private final Map<String, List<RenderedText>> texts;
    private final Map<String, TemplateLines> templates = new HashMap<>();

    TemplatePlaces(ConfigSources sources, List<RenderedText> texts) {
        this.sources = sources;
        this.texts = byLabel(texts);
    }

    private static Map<String, List<RenderedText>> byLabel(List<RenderedText> texts) {
        Map<String, List<RenderedText>> found = new HashMap<>();
        texts.forEach(text ->
                found.computeIfAbsent(text.label(), label -> new ArrayList<>()).add(text));
        return found;
    }

    /** The finding at the template's line that made the rendered one; where none can be told, it says so. */
    Finding located(Finding finding) {
        Matcher place = PLACE.matcher(finding.where());
        if (finding.rule().startsWith(OWN) || !place.matches() || !texts.containsKey(place.group(1))) {
            return finding;
        }
        return template(place.group(1))
                .map(template -> located(finding, template, place))
                .orElse(finding);
    }

    private Finding located(Finding finding, String template, Matcher place) {
        String label = place.group(1);
        int line = Integer.parseInt(place.group(2));
        List<RenderedText> rendered = texts.getOrDefault(label, List.of());
        if (rendered.stream().anyMatch(text -> text.text().equals(template))) {
            return finding;
        }
        TemplateLines lines = templates.computeIfAbsent(label, unread -> new TemplateLines(template));
        for (RenderedText text : rendered) {
            SortedSet<Integer> made = lines.of(text.text(), List.of(line));
            if (made.size() == 1) {
                return at(finding, label + ":" + made.first() + ":" + column(template, text, made.first(), place));
            }
        }
        return inRenderedText(finding);
    }

    /** The same column where the template's line is the rendered one, else the line's beginning. */
    private static String column(String template, RenderedText text, int made, Matcher place) {
        Optional<String> written = line(template, made);
        Optional<String> rendered = line(text.text(), Integer.parseInt(place.group(2)));
        return written.equals(rendered) ? place.group(3) : "1";
    }

    private static Optional<String> line(String text, int number) {
        return text.lines().skip(number - 1L).findFirst();
    }

    private static Finding at(Finding finding, String where) {
        return new Finding(finding.severity(), finding.rule(), finding.what(), where, finding.fix());
    }

    private static Finding inRenderedText(Finding finding) {
        String what = finding.what() + " (the line is the rendered text's: clm render writes it)";
        return new Finding(finding.severity(), finding.rule(), what, finding.where(), finding.fix());
    }

    private Optional<String> template(String label) {
        return sources.trees().stream()
                .filter(source -> label.startsWith(source.label("")))
                .findFirst()
                .flatMap(source ->
                        source.tree().read(label.substring(source.label("").length())));
    }
}
