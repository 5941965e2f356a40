package io.clm.core.render;

import io.clm.core.channel.ConfigSources;
import io.clm.core.check.CheckedText;
import io.clm.core.guard.Finding;
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
    private final List<CheckedText> texts;
    private final Map<String, TemplateLines> templates = new HashMap<>();

    TemplatePlaces(ConfigSources sources, List<CheckedText> texts) {
        this.sources = sources;
        this.texts = texts;
    }

    /** The finding at the template's line that made the rendered one; where none can be told, it says so. */
    Finding located(Finding finding) {
        Matcher place = PLACE.matcher(finding.where());
        if (finding.rule().startsWith(OWN) || !place.matches()) {
            return finding;
        }
        List<CheckedText> rendered = texts.stream()
                .filter(text -> text.label().equals(place.group(1)))
                .toList();
        return rendered.isEmpty()
                ? finding
                : sources.read(place.group(1))
                        .map(template -> located(finding, template, rendered, place))
                        .orElse(finding);
    }

    private Finding located(Finding finding, String template, List<CheckedText> rendered, Matcher place) {
        String label = place.group(1);
        int line = Integer.parseInt(place.group(2));
        if (rendered.stream().anyMatch(text -> text.text().equals(template))) {
            return finding;
        }
        TemplateLines lines = templates.computeIfAbsent(label, unread -> new TemplateLines(template));
        for (CheckedText text : rendered) {
            SortedSet<Integer> made = lines.of(text.text(), List.of(line));
            if (made.size() == 1) {
                return finding.at(label + ":" + made.first() + ":" + column(template, text, made.first(), place));
            }
        }
        return finding.saying(finding.what() + " (the line is the rendered text's: clm render writes it)");
    }

    /** The same column where the template's line is the rendered one, else the line's beginning. */
    private static String column(String template, CheckedText text, int made, Matcher place) {
        Optional<String> written = line(template, made);
        Optional<String> rendered = line(text.text(), Integer.parseInt(place.group(2)));
        return written.equals(rendered) ? place.group(3) : "1";
    }

    private static Optional<String> line(String text, int number) {
        return text.lines().skip(number - 1L).findFirst();
    }
}
