package io.clm.core.template.sprig;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A replacement with {@code $1}, {@code ${1}}, {@code $name} and {@code ${name}}; what does not exist is empty. */
final class Expansion {

    private static final Pattern REFERENCE = Pattern.compile("\\$(?:\\$|([0-9A-Za-z_]+)|\\{([0-9A-Za-z_]+)\\})");

    private Expansion() {}

    static String of(String replacement, MatchResult match) {
        Matcher references = REFERENCE.matcher(replacement);
        return references.replaceAll(reference -> {
            String name = reference.group(1) == null ? reference.group(2) : reference.group(1);
            return Matcher.quoteReplacement(name == null ? "$" : group(match, name));
        });
    }

    private static String group(MatchResult match, String name) {
        String found = null;
        if (name.matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(name);
            found = number <= match.groupCount() ? match.group(number) : null;
        } else if (match.namedGroups().containsKey(name)) {
            found = match.group(name);
        }
        return found == null ? "" : found;
    }
}
