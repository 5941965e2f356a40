package io.clm.api.config;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence what is configured wrong, in place of a stack trace. */
final class WrongConfigurationAnalyzer extends AbstractFailureAnalyzer<WrongConfiguration> {

    @Override
    protected FailureAnalysis analyze(Throwable whole, WrongConfiguration cause) {
        return sentence(cause.getMessage(), cause);
    }

    static FailureAnalysis sentence(@Nullable String sentence, Throwable cause) {
        return new FailureAnalysis(sentence + ".", "docs/configuration.md describes every setting.", cause);
    }
}
