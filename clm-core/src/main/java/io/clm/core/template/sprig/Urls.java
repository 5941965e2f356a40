package io.clm.core.template.sprig;

import static io.clm.core.template.value.GoType.ANY;
import static io.clm.core.template.value.GoType.STRING;

import io.clm.core.template.TemplateException;
import io.clm.core.template.value.GoType;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** URLs taken apart and put together; durations. */
final class Urls {

    private static final Pattern URL = Pattern.compile(
            "(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://(?:([^/?#@]*)@)?([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");

    private Urls() {}

    static List<TemplateFunction> all() {
        return List.of(
                TemplateFunction.of("urlParse", STRING).gives(a -> parsed(a.text(0))),
                TemplateFunction.of("urlJoin", ANY).gives(a -> TextValue.of(joined(Plain.map(a.value(0))))),
                TemplateFunction.of("duration", ANY).gives(a -> TextValue.of(duration(seconds(a.value(0))))));
    }

    private static Value parsed(String url) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw TemplateException.of("unable to parse url: \"" + url + "\"");
        }
        boolean opaque = matcher.group(1) != null
                && matcher.group(3) == null
                && !matcher.group(4).startsWith("/")
                && !matcher.group(4).isEmpty();
        MapValue map = MapValue.changeable(ANY);
        put(map, "scheme", matcher.group(1) == null ? null : matcher.group(1).toLowerCase(Locale.ROOT));
        put(map, "userinfo", matcher.group(2));
        put(map, "host", matcher.group(3));
        put(map, "hostname", host(matcher.group(3) == null ? "" : matcher.group(3)));
        put(map, "path", opaque ? "" : matcher.group(4));
        put(map, "opaque", opaque ? matcher.group(4) : "");
        put(map, "query", matcher.group(5));
        put(map, "fragment", matcher.group(6));
        return map;
    }

    private static void put(MapValue map, String name, @Nullable String text) {
        map.entries().put(name, TextValue.of(text == null ? "" : text));
    }

    private static String host(String authority) {
        if (authority.startsWith("[")) {
            return authority.substring(1, Math.max(1, authority.indexOf(']')));
        }
        int colon = authority.indexOf(':');
        return colon < 0 ? authority : authority.substring(0, colon);
    }

    private static String joined(MapValue parts) {
        String scheme = part(parts, "scheme");
        String user = part(parts, "userinfo");
        String host = part(parts, "host");
        String opaque = part(parts, "opaque");
        String path = part(parts, "path");
        String query = part(parts, "query");
        String fragment = part(parts, "fragment");
        boolean authority = !host.isEmpty() || !user.isEmpty();
        return (scheme.isEmpty() ? "" : scheme + ":")
                + (opaque.isEmpty() && authority ? "//" + (user.isEmpty() ? "" : user + "@") + host : "")
                + (opaque.isEmpty()
                        ? (authority && !path.isEmpty() && !path.startsWith("/") ? "/" : "") + path
                        : opaque)
                + (query.isEmpty() ? "" : "?" + query)
                + (fragment.isEmpty() ? "" : "#" + fragment);
    }

    private static String part(MapValue parts, String name) {
        return parts.entries().get(name) instanceof TextValue text ? text.text() : "";
    }

    /** Sprig takes int64 and texts, and an int for zero. */
    private static long seconds(Value value) {
        return value instanceof TextValue || value.type().equals(GoType.INT64) ? Plain.integer(value) : 0;
    }

    /** Seconds as Go writes durations. */
    private static String duration(long seconds) {
        long size = Math.abs(seconds);
        long hours = size / 3600;
        long minutes = size / 60 % 60;
        String sign = seconds < 0 ? "-" : "";
        return sign
                + (hours > 0 ? hours + "h" : "")
                + (hours > 0 || minutes > 0 ? minutes + "m" : "")
                + size % 60
                + "s";
    }
}
