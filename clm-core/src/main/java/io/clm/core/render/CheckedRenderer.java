package io.clm.core.render;

import java.util.ArrayList;
import java.util.List;

/** Renders and checks: what it does not block may be applied. Safe to share between threads, and worth sharing. */
public final class CheckedRenderer {

    private final Renderer renderer = new Renderer();
    private final RenderingCheck check = new RenderingCheck();

    /** Never throws on bad input: every error is a finding, and all are found at once. */
    public Rendering render(RenderRequest request) {
        List<RenderedText> texts = new ArrayList<>();
        Rendering rendering = renderer.render(request, texts::add);
        return check.check(request, rendering, texts);
    }
}
