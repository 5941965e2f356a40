package io.clm.core.render;

/** Takes every text that renders, in the order of rendering, also one whose content is refused afterwards. */
@FunctionalInterface
public interface TextSink {

    /** Drops them. */
    TextSink NONE = text -> {};

    void accept(RenderedText text);
}
