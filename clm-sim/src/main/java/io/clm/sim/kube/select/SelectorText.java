package io.clm.sim.kube.select;

import io.clm.sim.kube.store.Failures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads label selectors as they stand in addresses. */
final class SelectorText {
    private static final String KEY = "([A-Za-z0-9][-A-Za-z0-9_./]*)";
    private static final Pattern SET = Pattern.compile(KEY + "\\s+(in|notin)\\s*\\(([^()]*)\\)");
    private static final Pattern EQUALITY = Pattern.compile(KEY + "\\s*(==|=|!=|>|<)\\s*([-A-Za-z0-9_.]*)");
    private static final Pattern PRESENCE = Pattern.compile("(!?)\\s*" + KEY);

    private final String text;

    SelectorText(String text) {
        this.text = text;
    }

    List<Requirement> requirements() {
        List<Requirement> all = new ArrayList<>();
        for (String part : text.split(",(?![^()]*\\))")) {
            if (!part.isBlank()) {
                all.add(one(part.strip()));
            }
        }
        return all;
    }

    private Requirement one(String part) {
        Matcher set = SET.matcher(part);
        if (set.matches()) {
            boolean in = set.group(2).equals("in");
            return new Requirement(
                    set.group(1), in ? Requirement.Operator.IN : Requirement.Operator.NOT_IN, values(set.group(3)));
        }
        Matcher equality = EQUALITY.matcher(part);
        if (equality.matches()) {
            return new Requirement(equality.group(1), operator(equality.group(2)), Set.of(equality.group(3)));
        }
        Matcher presence = PRESENCE.matcher(part);
        if (presence.matches()) {
            boolean not = presence.group(1).equals("!");
            return new Requirement(
                    presence.group(2),
                    not ? Requirement.Operator.DOES_NOT_EXIST : Requirement.Operator.EXISTS,
                    Set.of());
        }
        throw Failures.badRequest("unable to parse requirement: \"" + part + "\" in \"" + text + "\"");
    }

    private static Requirement.Operator operator(String sign) {
        return switch (sign) {
            case "!=" -> Requirement.Operator.NOT_IN;
            case ">" -> Requirement.Operator.GREATER;
            case "<" -> Requirement.Operator.LESS;
            default -> Requirement.Operator.IN;
        };
    }

    private static Set<String> values(String list) {
        return Stream.of(list.split(",")).map(String::strip).collect(Collectors.toSet());
    }
}
