package io.clm.api.config;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** The same for a property that cannot be read, or breaks a rule of its own. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongPropertyAnalyzer extends AbstractFailureAnalyzer<ConfigurationPropertiesBindException> {

    private static final Pattern SECRET = Pattern.compile("(token|key|secret|password)$");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable whole, ConfigurationPropertiesBindException cause) {
        BindValidationException rules = findCause(whole, BindValidationException.class);
        if (rules != null) {
            return WrongConfigurationAnalyzer.sentence(rules(rules), whole);
        }
        BindException unread = findCause(whole, BindException.class);
        return unread == null ? null : WrongConfigurationAnalyzer.sentence(unread(unread), whole);
    }

    private static String rules(BindValidationException e) {
        String prefix = String.valueOf(e.getValidationErrors().getName());
        List<ObjectError> errors = e.getValidationErrors().getAllErrors();
        return errors.stream().map(error -> rule(prefix, error)).collect(Collectors.joining("; "));
    }

    private static String rule(String prefix, ObjectError error) {
        if (!(error instanceof FieldError field)) {
            return prefix + " " + error.getDefaultMessage();
        }
        String name = prefix + "." + dashed(field.getField());
        return name + " " + field.getDefaultMessage() + value(name, field.getRejectedValue());
    }

    private static String unread(BindException e) {
        String name = e.getProperty() == null
                ? String.valueOf(e.getName())
                : String.valueOf(e.getProperty().getName());
        Object value = e.getProperty() == null ? null : e.getProperty().getValue();
        Class<?> type = e.getTarget().getType().resolve(Object.class);
        return name + " cannot be read as a " + type.getSimpleName().toLowerCase(Locale.ROOT) + value(name, value);
    }

    private static String value(String name, @Nullable Object value) {
        boolean shown = value != null && !SECRET.matcher(name).find();
        return shown ? ": it is \"" + value + "\"" : ": it is not set, or not shown here";
    }

    private static String dashed(String field) {
        return field.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
