package io.clm.api.input;

import io.clm.core.json.Sha256;
import io.clm.store.Expected;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags: a row's version, and after a dash what else is shown with the row but changes without it. A change
 * expects the version alone.
 */
public final class Etags {
    private static final Pattern OURS = Pattern.compile("\"(\\d{1,18})(-[0-9a-f]+)?\"");
    private static final int DIGITS = 12;

    private Etags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** @param beside what is shown with the row */
    public static String of(long version, @Nullable Object... beside) {
        String digest = Sha256.hex(java.util.Arrays.deepToString(beside)).substring(0, DIGITS);
        return "\"" + version + "-" + digest + "\"";
    }

    /** What a header {@code If-Match} expects: any of its strong tags; none that we never gave. */
    static Expected expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return Expected.ANY;
        }
        Set<Long> versions = List.of(ifMatch.split(",")).stream()
                .map(tag -> OURS.matcher(tag.strip()))
                .filter(Matcher::matches)
                .map(tag -> Long.valueOf(tag.group(1)))
                .collect(Collectors.toSet());
        return new Expected(versions);
    }
}
