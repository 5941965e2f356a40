package io.clm.worker.planning;

import io.clm.core.diff.Mask;
import io.clm.core.render.Rendering;

/**
 * What came of rendering.
 *
 * @param inputs with the facts that it used, no others
 */
public record Rendered(RenderInputs inputs, Rendering rendering) {

    /** Hides every plaintext that was used. */
    public Mask mask() {
        return Mask.of(inputs.facts().secrets().values());
    }
}
