package io.clm.core.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which config items the templates of a repository can read, by their text: a name that stands in an action anywhere may
 * be one. This sees what a single cluster's rendering does not come by.
 *
 * @param words every name in every action
 * @param beginnings of names that are put together while rendering
 * @param optional read by {@code index}, which takes a missing one as empty; with the place where it is first
 * @param all some template walks over all items
 */
public record ItemReads(Set<String> words, Set<String> beginnings, Map<String, String> optional, boolean all) {

    private static final Pattern ACTION = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final String INDEX = "index\\s+\\(?[$.\\w]*ConfigItems\\)?\\s+";
    private static final Pattern OPTIONAL = Pattern.compile(INDEX + "\"([^\"]+)\"");
    private static final Pattern BUILT = Pattern.compile(INDEX + "\\(\\s*printf?\\s+\"([^\"%]+)");
    private static final Pattern OPEN = Pattern.compile(INDEX + "[$.]");
    private static final Pattern WALK = Pattern.compile("range\\s+[^}]*?[:=]?\\s*[$.\\w]*\\.ConfigItems\\s*(-?}}|\\|)");

    /** @param templates texts by how people know their files */
    public static ItemReads of(Map<String, String> templates) {
        Set<String> words = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        Map<String, String> optional = new LinkedHashMap<>();
        boolean all = false;
        for (Map.Entry<String, String> template : templates.entrySet()) {
            Matcher actions = ACTION.matcher(template.getValue());
            while (actions.find()) {
                String action = actions.group();
                all |= WALK.matcher(action).find() || OPEN.matcher(action).find();
                WORD.matcher(action).results().forEach(word -> words.add(word.group()));
                BUILT.matcher(action).results().forEach(found -> beginnings.add(found.group(1)));
                Map<String, Integer> read = new HashMap<>();
                OPTIONAL.matcher(action).results().forEach(found -> read.putIfAbsent(found.group(1), found.start()));
                int start = actions.start();
                read.forEach((name, at) ->
                        optional.putIfAbsent(name, place(template.getKey(), template.getValue(), start + at)));
            }
        }
        return new ItemReads(words, beginnings, optional, all);
    }

    private static String place(String label, String text, int offset) {
        int line = 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        int column = offset - text.lastIndexOf('\n', offset - 1);
        return label + ":" + line + ":" + column;
    }

    boolean reads(String item) {
        return all || words.contains(item) || beginnings.stream().anyMatch(item::startsWith);
    }
}
