package io.clm.core.template.sprig;

import io.clm.core.template.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What versions are asked for: comparisons joined by commas or spaces (all must hold) and {@code ||} (one must).
 *
 * @param alternatives of which one must hold; each a list of which all must
 */
record SemVerConstraint(List<List<Comparison>> alternatives) {

    private static final String VERSION = "v?[0-9xX*]+(?:\\.[0-9xX*]+)?(?:\\.[0-9xX*]+)?"
            + "(?:-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(?:\\+[0-9A-Za-z.-]+)?";
    private static final Pattern COMPARISON = Pattern.compile(
            "\\s*(>=|=>|<=|=<|!=|~>|[=<>~^]?)\\s*(" + VERSION + ")\\s*(?:,|(?=\\s|$)|(?=[=<>!~^]))\\s*");
    private static final Pattern RANGE = Pattern.compile("\\s*(" + VERSION + ")\\s+-\\s+(" + VERSION + ")\\s*");

    /** One comparison; the parts of the version that were left open are -1. */
    record Comparison(String operator, long major, long minor, long patch, String prerelease) {

        private SemVer floor() {
            return new SemVer(Math.max(0, major), Math.max(0, minor), Math.max(0, patch), prerelease, "");
        }

        boolean allows(SemVer version) {
            if (version.isPrerelease() && prerelease.isEmpty()) {
                return operator.equals("!=") && !isOpen();
            }
            return switch (operator) {
                case "", "=" ->
                    isOpen() ? version.compareTo(floor()) >= 0 && same(version) : version.compareTo(floor()) == 0;
                case "!=" -> isOpen() ? !same(version) : version.compareTo(floor()) != 0;
                case ">" ->
                    isOpen() ? version.compareTo(floor()) > 0 && !same(version) : version.compareTo(floor()) > 0;
                case ">=", "=>" -> version.compareTo(floor()) >= 0;
                case "<" -> version.compareTo(floor()) < 0;
                case "<=", "=<" -> version.compareTo(floor()) <= 0 || isOpen() && same(version);
                case "~", "~>" -> version.compareTo(floor()) >= 0 && near(version);
                default -> version.compareTo(floor()) >= 0 && compatible(version);
            };
        }

        private boolean isOpen() {
            return major < 0 || minor < 0 || patch < 0;
        }

        /** The same in all parts that were given. */
        private boolean same(SemVer version) {
            return major < 0
                    || version.major() == major
                            && (minor < 0 || version.minor() == minor && (patch < 0 || version.patch() == patch));
        }

        private boolean near(SemVer version) {
            return major < 0 || version.major() == major && (minor < 0 || version.minor() == minor);
        }

        /** The first part that is not zero stays. */
        private boolean compatible(SemVer version) {
            if (major != 0 || minor < 0) {
                return major < 0 || version.major() == major;
            }
            if (minor != 0 || patch < 0) {
                return version.major() == 0 && version.minor() == minor;
            }
            return version.major() == 0 && version.minor() == 0 && version.patch() == patch;
        }
    }

    /** @throws TemplateException when it is no constraint */
    static SemVerConstraint parse(String text) {
        List<List<Comparison>> alternatives = new ArrayList<>();
        for (String alternative : text.split("\\|\\|", -1)) {
            alternatives.add(all(text, alternative));
        }
        return new SemVerConstraint(alternatives);
    }

    private static List<Comparison> all(String text, String alternative) {
        Matcher range = RANGE.matcher(alternative);
        if (range.matches()) {
            return List.of(comparison(">=", range.group(1)), comparison("<=", range.group(2)));
        }
        List<Comparison> comparisons = new ArrayList<>();
        Matcher matcher = COMPARISON.matcher(alternative);
        int end = 0;
        while (end < alternative.length() && matcher.find(end) && matcher.start() == end) {
            comparisons.add(comparison(matcher.group(1), matcher.group(2)));
            end = matcher.end();
        }
        if (comparisons.isEmpty() || end < alternative.length()) {
            throw TemplateException.of("improper constraint: " + text);
        }
        return comparisons;
    }

    private static Comparison comparison(String operator, String version) {
        String bare = version.replaceFirst("^v", "").replaceFirst("\\+.*$", "");
        int dash = bare.indexOf('-');
        String[] parts = (dash < 0 ? bare : bare.substring(0, dash)).split("\\.", -1);
        return new Comparison(
                operator, part(parts, 0), part(parts, 1), part(parts, 2), dash < 0 ? "" : bare.substring(dash + 1));
    }

    private static long part(String[] parts, int index) {
        if (index >= parts.length || !parts[index].matches("[0-9]+")) {
            return -1;
        }
        if (parts[index].length() > 18) {
            throw TemplateException.of("improper constraint: the number " + parts[index] + " is too large");
        }
        return Long.parseLong(parts[index]);
    }

    boolean allows(SemVer version) {
        return alternatives.stream().anyMatch(all -> all.stream().allMatch(comparison -> comparison.allows(version)));
    }
}
