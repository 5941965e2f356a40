package io.clm.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/rules.md explains every rule that the core has, and no other. */
class RulesDocumentTest {

    private static final Pattern USED =
            Pattern.compile("(?:block|warn|add|report|RULE =|[?:] )\\(?\\s*\"([a-z]+(?:-[a-z]+)+)\"");
    private static final Pattern EXPLAINED = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

    @Test
    void explains_the_rules_that_there_are() throws IOException {
        assertThat(all(EXPLAINED, Files.readString(Path.of("../docs/rules.md"))))
                .isEqualTo(used());
    }

    private static TreeSet<String> used() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> paths = Files.walk(Path.of("src/main/java"))) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".java")).toList()) {
                String text = Files.readString(path);
                if (text.contains("Finding")) {
                    used.addAll(all(USED, text));
                }
            }
        }
        return used;
    }

    private static TreeSet<String> all(Pattern pattern, String text) {
        TreeSet<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
