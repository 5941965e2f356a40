package io.clm.api.security;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** What was decided about a handler. */
public sealed interface Decision {

    /** Everybody may. */
    record Everybody() implements Decision {}

    /** Whoever has this role, or a greater one. */
    record AtLeast(Role role, boolean wholeFleet) implements Decision {}

    /** The decision; empty when nobody made one. That of a method counts before that of its class. */
    static Optional<Decision> of(HandlerMethod handler) {
        Optional<Decision> own = annotated(handler.getMethod());
        return own.or(() -> annotated(handler.getBeanType())).or(() -> foreign(handler.getBeanType()));
    }

    private static Optional<Decision> annotated(AnnotatedElement element) {
        if (AnnotatedElementUtils.hasAnnotation(element, Open.class)) {
            return Optional.of(new Everybody());
        }
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(element, Allow.class))
                .map(allow -> new AtLeast(allow.value(), allow.wholeFleet()));
    }

    /** Libraries' handlers: the API's description and the last resort for errors. */
    private static Optional<Decision> foreign(Class<?> type) {
        String name = type.getName();
        boolean known = name.startsWith("org.springdoc.webmvc.api.")
                || name.equals("org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController");
        return known ? Optional.of(new Everybody()) : Optional.empty();
    }
}
