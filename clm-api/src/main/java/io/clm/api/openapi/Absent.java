package io.clm.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Whether a component that is null is left out of the JSON. */
final class Absent {

    private Absent() {}

    static boolean when(RecordComponent component) {
        return leaves(component.getAccessor().getAnnotation(JsonInclude.class))
                || leaves(component.getDeclaringRecord().getAnnotation(JsonInclude.class));
    }

    private static boolean leaves(@Nullable JsonInclude include) {
        return include != null && include.value() != JsonInclude.Include.ALWAYS;
    }
}
