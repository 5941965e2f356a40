package io.clm.core.diff;

import io.clm.core.registry.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides secrets wherever they stand in a text: as they are, line by line, in base64, escaped in JSON, and inside a longer
 * base64 text. Texts shorter than four characters cannot be hidden without hiding everything else.
 */
public final class Mask {
    public static final String MASK = Secret.MASK;

    /** Hides nothing. */
    public static final Mask NONE = new Mask(Set.of());

    private static final int SHORTEST = 4;
    private static final int DISTINCT = 8;
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{20,}={0,2}");

    private final List<Pattern> patterns;
    private final Set<String> plain;

    private Mask(Set<String> plain) {
        this.plain = plain;
        Set<String> forms = new LinkedHashSet<>();
        plain.forEach(text -> addForms(forms, text));
        this.patterns = forms.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Mask::pattern)
                .toList();
    }

    public static Mask of(Collection<Secret> secrets) {
        Set<String> plain = new LinkedHashSet<>();
        secrets.stream().map(Secret::reveal).forEach(text -> addPlain(plain, text));
        return plain.isEmpty() ? NONE : new Mask(plain);
    }

    /** A secret that is base64 itself may be used decoded. */
    private static void addPlain(Set<String> plain, String text) {
        if (text.strip().length() >= SHORTEST) {
            plain.add(text.strip());
            String decoded = decoded(text.strip());
            if (decoded.strip().length() >= DISTINCT) {
                plain.add(decoded.strip());
            }
        }
    }

    private static void addForms(Set<String> forms, String text) {
        forms.add(text);
        forms.add(base64(text));
        forms.add(base64(text + "\n"));
        forms.add(text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
        if (text.contains("\n")) {
            text.lines()
                    .map(String::strip)
                    .filter(line -> line.length() >= DISTINCT && !line.startsWith("-----"))
                    .forEach(forms::add);
        }
    }

    /** A short word such as {@code true} is hidden only where it stands alone. */
    private static Pattern pattern(String form) {
        String quoted = Pattern.quote(form);
        return Pattern.compile(
                form.length() < DISTINCT ? "(?<![A-Za-z0-9_.-])" + quoted + "(?![A-Za-z0-9_-])" : quoted);
    }

    public String apply(String text) {
        if (patterns.isEmpty()) {
            return text;
        }
        String masked = text;
        for (Pattern pattern : patterns) {
            masked = pattern.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
        }
        return BASE64.matcher(masked).replaceAll(token -> Matcher.quoteReplacement(token(token.group())));
    }

    public boolean hides(String text) {
        return !patterns.isEmpty() && !apply(text).equals(text);
    }

    /** How many secrets stand in a text. */
    public int count(String text) {
        return patterns.isEmpty() ? 0 : masks(apply(text)) - masks(text);
    }

    private static int masks(String text) {
        return (text.length() - text.replace(MASK, "").length()) / MASK.length();
    }

    private String token(String token) {
        String decoded = decoded(token);
        return plain.stream().anyMatch(secret -> secret.length() >= DISTINCT && decoded.contains(secret))
                ? MASK
                : token;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
