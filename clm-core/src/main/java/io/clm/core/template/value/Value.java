package io.clm.core.template.value;

/** Anything a template can hold. */
public sealed interface Value
        permits NilValue, BoolValue, IntValue, FloatValue, TextValue, ListValue, MapValue, TemplateObject {

    GoType type();

    /** Go's truth: not the zero of its type; objects are always true. */
    boolean truth();
}
