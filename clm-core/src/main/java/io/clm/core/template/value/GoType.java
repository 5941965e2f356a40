package io.clm.core.template.value;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type that a value has in Go, as far as templates can see it.
 *
 * @param name as Go prints it, such as {@code []string}
 * @param element what a list or map holds
 */
public record GoType(Kind kind, String name, @Nullable GoType element) {

    /** Go's kinds, those with the same behaviour in templates taken together. */
    public enum Kind {
        ANY,
        BOOL,
        INT,
        UINT,
        FLOAT,
        STRING,
        LIST,
        MAP,
        STRUCT,
        POINTER
    }

    public static final GoType ANY = new GoType(Kind.ANY, "interface {}", null);
    public static final GoType BOOL = new GoType(Kind.BOOL, "bool", null);
    public static final GoType INT = new GoType(Kind.INT, "int", null);
    public static final GoType INT32 = new GoType(Kind.INT, "int32", null);
    public static final GoType INT64 = new GoType(Kind.INT, "int64", null);
    public static final GoType UINT8 = new GoType(Kind.UINT, "uint8", null);
    public static final GoType FLOAT32 = new GoType(Kind.FLOAT, "float32", null);
    public static final GoType FLOAT64 = new GoType(Kind.FLOAT, "float64", null);
    public static final GoType STRING = new GoType(Kind.STRING, "string", null);
    public static final GoType STRINGS = listOf(STRING);
    public static final GoType STRING_MAP = mapOf(STRING);

    public static GoType listOf(GoType element) {
        return new GoType(Kind.LIST, "[]" + element.name, element);
    }

    /** A type made of string, such as {@code api.ProviderID}. */
    public static GoType string(String name) {
        return new GoType(Kind.STRING, name, null);
    }

    /** A map with string keys; templates have no others. */
    public static GoType mapOf(GoType element) {
        return new GoType(Kind.MAP, "map[string]" + element.name, element);
    }

    public static GoType struct(String name) {
        return new GoType(Kind.STRUCT, name, null);
    }

    public static GoType pointerTo(String struct) {
        return new GoType(Kind.POINTER, "*" + struct, null);
    }

    /** Whether Go lets a variable of this type be nil. */
    public boolean canBeNil() {
        return switch (kind) {
            case ANY, LIST, MAP, POINTER -> true;
            case BOOL, INT, UINT, FLOAT, STRING, STRUCT -> false;
        };
    }

    /** The value of a variable of this type that nobody set. */
    public Value zero() {
        return switch (kind) {
            case ANY, POINTER -> new NilValue(this);
            case BOOL -> BoolValue.FALSE;
            case INT, UINT -> new IntValue(0, this);
            case FLOAT -> new FloatValue(0, this);
            case STRING -> TextValue.EMPTY;
            case LIST -> new ListValue(List.of(), this);
            case MAP -> new MapValue(Collections.emptySortedMap(), this);
            case STRUCT -> new NilValue(this);
        };
    }

    public GoType elementOrAny() {
        return element == null ? ANY : element;
    }
}
