package io.clm.cli.source;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A configuration source as written on the command line. */
public sealed interface SourceSpec {

    /** How it is written, for help texts. */
    String FORM = "NAME=git:URL@REF|dir:PATH";

    /** How its files are called: {@code <name>/<path>}. */
    String name();

    /**
     * A Git repository.
     *
     * @param url a path on this machine, or anything Git can fetch from
     * @param ref branch, tag or commit; where none is written, the command must say it otherwise
     */
    record Git(String name, String url, Optional<String> ref) implements SourceSpec {

        public Git at(String otherRef) {
            return new Git(name, url, Optional.of(otherRef));
        }
    }

    /** A directory, read as it is. */
    record Directory(String name, Path path) implements SourceSpec {}

    /** @throws IllegalArgumentException when it is written otherwise */
    static SourceSpec parse(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? "" : text.substring(0, equals);
        String place = text.substring(equals + 1);
        if (!name.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("a source is written " + FORM + ", not " + text);
        }
        if (place.startsWith("git:")) {
            return git(name, place.substring("git:".length()));
        }
        if (place.startsWith("dir:") && place.length() > "dir:".length()) {
            return new Directory(name, Path.of(place.substring("dir:".length())));
        }
        throw new IllegalArgumentException("a source is written " + FORM + ", not " + text);
    }

    /** What follows the last {@code @} is the ref, unless it belongs to the URL: a ref has no colon. */
    private static Git git(String name, String place) {
        int at = place.lastIndexOf('@');
        String ref = at < 0 ? "" : place.substring(at + 1);
        boolean isRef = !ref.isEmpty() && !ref.contains(":") && !isUserOf(place, at);
        String url = isRef ? place.substring(0, at) : place;
        if (url.isEmpty() || url.endsWith("@")) {
            throw new IllegalArgumentException("a source is written " + FORM + ", not " + name + "=git:" + place);
        }
        return new Git(name, url, isRef ? Optional.of(ref) : Optional.empty());
    }

    /** Whether an {@code @} ends the user in {@code https://user@host/path}. */
    private static boolean isUserOf(String place, int at) {
        int scheme = place.indexOf("://");
        return scheme >= 0 && place.indexOf('/', scheme + 3) > at;
    }

    /** For picocli. */
    final class Converter implements ITypeConverter<SourceSpec> {

        @Override
        public SourceSpec convert(String value) {
            try {
                return parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
