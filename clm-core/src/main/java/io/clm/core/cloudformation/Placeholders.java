package io.clm.core.cloudformation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that {@code Fn::Sub} replaces in a text. */
final class Placeholders {

    private static final Pattern NAME = Pattern.compile("\\$\\{([^!}][^}]*)}");
    /** Marks of what is known after apply are replaced before CloudFormation sees the text. */
    private static final String OURS = "clm:";

    private Placeholders() {}

    static Set<String> of(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1).strip();
            if (!name.startsWith(OURS)) {
                names.add(name);
            }
        }
        return names;
    }
}
