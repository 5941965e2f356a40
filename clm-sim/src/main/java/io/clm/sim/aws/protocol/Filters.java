package io.clm.sim.aws.protocol;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Filters of a call: all of them must match, each by any of its values; {@code *} and {@code ?} are wildcards. */
public record Filters(Map<String, List<String>> values) {

    /** From EC2's {@code Filter.1.Name}, {@code Filter.1.Value.1}. */
    public static Filters ec2(Params params) {
        return read(params, "Filter", "Value");
    }

    /** From the query protocol's {@code Filters.member.1.Name}, {@code Filters.member.1.Values.member.1}. */
    public static Filters query(Params params) {
        return read(params, "Filters.member", "Values.member");
    }

    private static Filters read(Params params, String list, String values) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        params.items(list).forEach(filter -> read.put(filter.text("Name"), filter.texts(values)));
        return new Filters(read);
    }

    /** Whether something passes, given what it says to a filter's name. */
    public boolean pass(Function<String, Collection<String>> said) {
        return values.entrySet().stream()
                .allMatch(
                        filter -> said.apply(filter.getKey()).stream().anyMatch(text -> any(filter.getValue(), text)));
    }

    private static boolean any(List<String> wanted, String text) {
        return wanted.stream().anyMatch(pattern -> matches(pattern, text));
    }

    private static boolean matches(String pattern, String text) {
        if (!pattern.contains("*") && !pattern.contains("?")) {
            return pattern.equals(text);
        }
        String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.matches(regex, text);
    }
}
