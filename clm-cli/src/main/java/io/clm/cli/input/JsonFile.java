package io.clm.cli.input;

import io.clm.cli.screen.CliFailure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as plain data: maps, lists, texts, booleans and nulls; a number with a point or an exponent is a Double, any
 * other a Long.
 */
public final class JsonFile {

    private static final int MAX_DEPTH = 200;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);

    private final String name;
    private final JsonParser parser;

    private JsonFile(String name, JsonParser parser) {
        this.name = name;
        this.parser = parser;
    }

    /**
     * @param name how errors call it
     * @throws CliFailure with file, line and column, when it is no JSON
     */
    public static @Nullable Object read(String name, String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonFile file = new JsonFile(name, parser);
            Object value = file.value(file.next());
            if (parser.nextToken() != null) {
                throw file.failure("there is more after the end of the value");
            }
            return value;
        } catch (JacksonException e) {
            throw failure(name, e.getLocation(), e.getOriginalMessage());
        }
    }

    private JsonToken next() {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw failure("the value is missing");
        }
        return token;
    }

    private @Nullable Object value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw failure("a value is missing");
        };
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (next() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            map.put(key, value(next()));
        }
        return Collections.unmodifiableMap(map);
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            list.add(value(token));
        }
        return Collections.unmodifiableList(list);
    }

    private Object integer() {
        BigInteger number = parser.getBigIntegerValue();
        if (number.compareTo(MAX) > 0 || number.compareTo(MIN) < 0) {
            throw failure("the number " + number + " does not fit into 64 bits");
        }
        return number.longValue();
    }

    private CliFailure failure(String message) {
        return failure(name, parser.currentTokenLocation(), message);
    }

    private static CliFailure failure(String name, @Nullable TokenStreamLocation place, String message) {
        String at = place == null ? "1:1" : place.getLineNr() + ":" + place.getColumnNr();
        return new CliFailure(name + ":" + at + ": " + message);
    }
}
