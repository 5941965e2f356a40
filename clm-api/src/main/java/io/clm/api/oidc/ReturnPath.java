package io.clm.api.oidc;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where somebody goes after login: a path of ours, never another site's. */
final class ReturnPath {

    private static final int LONGEST = 1000;

    private ReturnPath() {}

    /** The path when it is one of ours, else the start page. */
    static String of(@Nullable String wanted) {
        return wanted != null && isOurs(wanted) ? wanted : "/";
    }

    private static boolean isOurs(String wanted) {
        boolean plain = wanted.length() <= LONGEST
                && wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
        return plain && isPath(wanted) && !wanted.startsWith("/login") && !wanted.startsWith("/api/");
    }

    private static boolean isPath(String wanted) {
        try {
            URI uri = URI.create(wanted);
            return uri.getHost() == null && uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
