package io.clm.cli.diff;

import io.clm.cli.screen.CliFailure;
import io.clm.cli.source.SourceSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison: the ref of every source, or of single ones by name. A source whose ref is not given is taken
 * at the ref it was given itself.
 *
 * @param option how the side is called, such as {@code --base}
 */
record Refs(String option, @Nullable String all, Map<String, String> byName)
        implements Function<SourceSpec, SourceSpec> {

    /** @throws CliFailure when a name is that of no source, or of one that has no refs */
    static Refs of(String option, List<String> values, List<SourceSpec> sources) {
        Map<String, String> byName = new LinkedHashMap<>();
        String all = null;
        for (String value : values) {
            String name = value.contains("=") ? value.substring(0, value.indexOf('=')) : "";
            if (name.isEmpty()) {
                all = value;
            } else {
                check(option, name, sources);
                byName.put(name, value.substring(name.length() + 1));
            }
        }
        return new Refs(option, all, byName);
    }

    private static void check(String option, String name, List<SourceSpec> sources) {
        SourceSpec named = sources.stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new CliFailure("clm: " + option + " names the source " + name + ", but there is only "
                                + sources.stream().map(SourceSpec::name).collect(Collectors.joining(", "))));
        if (named instanceof SourceSpec.Directory) {
            throw new CliFailure("clm: " + option + ": the source " + name + " is a directory, which has no refs");
        }
    }

    @Override
    public SourceSpec apply(SourceSpec source) {
        return switch (source) {
            case SourceSpec.Git git -> at(git);
            case SourceSpec.Directory directory -> directory;
        };
    }

    private SourceSpec.Git at(SourceSpec.Git git) {
        String ref = byName.getOrDefault(git.name(), all);
        if (ref != null) {
            return git.at(ref);
        }
        if (git.ref().isEmpty()) {
            throw new CliFailure("clm: %s says no ref for the source %s: write %s %s=REF"
                    .formatted(option, git.name(), option, git.name()));
        }
        return git;
    }

    /** As it was written. */
    String shown() {
        return byName.isEmpty()
                ? String.valueOf(all)
                : (all == null ? "" : all + " ")
                        + byName.entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining(" "));
    }
}
