package io.clm.core.template.sprig;

import io.clm.core.template.TemplateException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version: three numbers, of which the last two may be left out, with or without a v in front. */
record SemVer(long major, long minor, long patch, String prerelease, String metadata) implements Comparable<SemVer> {

    private static final Pattern FORM = Pattern.compile("v?([0-9]{1,18})(?:\\.([0-9]{1,18}))?(?:\\.([0-9]{1,18}))?"
            + "(?:-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?(?:\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?");

    /** @throws TemplateException when it is no version */
    static SemVer parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw TemplateException.of("Invalid Semantic Version");
        }
        return new SemVer(
                number(matcher, 1), number(matcher, 2), number(matcher, 3), part(matcher, 4), part(matcher, 5));
    }

    private static long number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
    }

    private static String part(Matcher matcher, int group) {
        return matcher.group(group) == null ? "" : matcher.group(group);
    }

    boolean isPrerelease() {
        return !prerelease.isEmpty();
    }

    @Override
    public int compareTo(SemVer other) {
        int numbers = Long.compare(major, other.major) != 0
                ? Long.compare(major, other.major)
                : Long.compare(minor, other.minor) != 0
                        ? Long.compare(minor, other.minor)
                        : Long.compare(patch, other.patch);
        if (numbers != 0 || prerelease.equals(other.prerelease)) {
            return numbers;
        }
        if (prerelease.isEmpty() || other.prerelease.isEmpty()) {
            return prerelease.isEmpty() ? 1 : -1;
        }
        return compare(prerelease.split("\\.", -1), other.prerelease.split("\\.", -1));
    }

    private static int compare(String[] left, String[] right) {
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = compare(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    /** Numbers by size and before texts. */
    private static int compare(String left, String right) {
        boolean leftIsNumber = left.matches("[0-9]{1,18}");
        boolean rightIsNumber = right.matches("[0-9]{1,18}");
        if (leftIsNumber && rightIsNumber) {
            return Long.compare(Long.parseLong(left), Long.parseLong(right));
        }
        return leftIsNumber == rightIsNumber ? left.compareTo(right) : leftIsNumber ? -1 : 1;
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (prerelease.isEmpty() ? "" : "-" + prerelease)
                + (metadata.isEmpty() ? "" : "+" + metadata);
    }
}
