package io.clm.cli.input;

import io.clm.core.render.RenderRequest;
import io.clm.core.render.RenderedText;
import io.clm.core.render.Rendering;
import java.util.List;

/**
 * One cluster, rendered.
 *
 * @param texts every text that rendered, in the order of rendering, also of a rendering that is blocked
 */
public record RenderedCluster(RenderRequest request, Rendering rendering, List<RenderedText> texts) {

    public RenderedCluster {
        texts = List.copyOf(texts);
    }
}
