package io.clm.api.input;

import io.clm.api.error.ApiException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list that may be given several times, each meaning one more value. */
public record Filters(HttpServletRequest request) {
    private static final int MOST = 100;

    /** All values of a parameter. */
    public List<String> texts(String parameter) {
        String[] values = request.getParameterValues(parameter);
        if (values != null && values.length > MOST) {
            throw ApiException.badRequest(parameter, "must not have more than " + MOST + " values");
        }
        return values == null ? List.of() : Arrays.asList(values);
    }

    /** Whole numbers. */
    public List<Integer> numbers(String parameter) {
        return texts(parameter).stream().map(text -> number(parameter, text)).toList();
    }

    /** Values that are named. */
    public <T> List<T> named(String parameter, Map<String, T> names) {
        return texts(parameter).stream()
                .map(text -> Query.named(parameter, text, names))
                .toList();
    }

    /** {@code key=value} each, or a key alone for whatever value. */
    public Map<String, String> pairs(String parameter) {
        Map<String, String> pairs = new TreeMap<>();
        for (String pair : texts(parameter)) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            if (key.isBlank()) {
                throw ApiException.badRequest(parameter, "must be key=value or a key");
            }
            pairs.put(key, equals < 0 ? "" : pair.substring(equals + 1));
        }
        return pairs;
    }

    /** The last value; null when there is none, or an empty one. */
    public @Nullable String text(String parameter) {
        List<String> texts = texts(parameter);
        return texts.isEmpty() || texts.getLast().isEmpty() ? null : texts.getLast();
    }

    private static int number(String parameter, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw ApiException.badRequest(parameter, "must be a whole number");
        }
    }
}
