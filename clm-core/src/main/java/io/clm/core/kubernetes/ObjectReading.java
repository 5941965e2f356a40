package io.clm.core.kubernetes;

import io.clm.core.schema.JsonType;
import io.clm.core.schema.Schema;
import io.clm.core.schema.ValueReading;
import io.clm.core.yaml.YamlNode;
import io.clm.core.yaml.YamlScalars;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An API server takes numbers for numbers and texts for texts, and a null as nothing. */
final class ObjectReading implements ValueReading {

    private static final Pattern QUANTITY =
            Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]+)?");

    @Override
    public List<YamlNode> possible(YamlNode node) {
        return isPresent(node) ? List.of(node) : List.of();
    }

    @Override
    public boolean isPresent(YamlNode value) {
        return !(value instanceof YamlNode.Scalar scalar) || YamlScalars.value(scalar) != null;
    }

    @Override
    public boolean isLiteral(YamlNode.Scalar scalar) {
        return YamlScalars.value(scalar) instanceof String text && !text.isEmpty() && !text.contains("${clm:");
    }

    @Override
    public Optional<String> wanted(Schema schema, YamlNode.Scalar scalar) {
        Object value = YamlScalars.value(scalar);
        if (value == null) {
            return Optional.empty();
        }
        return schema.takes(type(value)) ? wantedFormat(schema.format(), value) : Optional.of(schema.described());
    }

    private static JsonType type(Object value) {
        return switch (value) {
            case Boolean truth -> JsonType.BOOLEAN;
            case Long number -> JsonType.INTEGER;
            case BigInteger number -> JsonType.INTEGER;
            case Number number -> JsonType.NUMBER;
            case Object text -> JsonType.STRING;
        };
    }

    private static Optional<String> wantedFormat(String format, Object value) {
        if (value instanceof String text && text.contains("${clm:")) {
            return Optional.empty();
        }
        return switch (format) {
            case "quantity" ->
                require(
                        !(value instanceof String text)
                                || QUANTITY.matcher(text).matches(),
                        "a quantity such as 100m or 1Gi");
            case "int32" ->
                require(
                        !(value instanceof Number number) || number.longValue() == (int) number.longValue(),
                        "a number of 32 bits");
            case "date-time" -> require(!(value instanceof String text) || isTime(text), "a time of RFC 3339");
            case "byte" -> require(!(value instanceof String text) || isBase64(text), "base64");
            default -> Optional.empty();
        };
    }

    private static Optional<String> require(boolean fits, String wanted) {
        return fits ? Optional.empty() : Optional.of(wanted);
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text.replace("\n", "").replace("\r", ""));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
