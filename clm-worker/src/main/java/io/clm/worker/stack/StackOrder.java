package io.clm.worker.stack;

import io.clm.core.render.DesiredStack;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A stack as it is wanted.
 *
 * @param template where its template lies; null: it goes into the call
 */
public record StackOrder(DesiredStack stack, @Nullable URI template) {}
