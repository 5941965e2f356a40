package io.clm.worker.stack;

import io.clm.core.render.DesiredStack;
import java.net.URI;
import java.util.Optional;

/** Puts a template that is too large for a call where CloudFormation can fetch it. */
@FunctionalInterface
public interface TemplatePlace {
    /** Where it is; empty when it goes into the call. */
    Optional<URI> of(DesiredStack stack);
}
