package io.clm.core.template;

/**
 * Bounds that keep a hostile or broken template from hurting anyone else.
 *
 * @param maxOutput characters that one rendering may write, also into intermediate texts
 * @param maxSteps nodes and values that one rendering may visit
 * @param maxDepth templates within templates, and functions within functions
 */
public record Limits(int maxOutput, long maxSteps, int maxDepth) {

    /** Far above what a real configuration needs: 16 Mi characters, 20 million steps, 300 levels. */
    public static Limits standard() {
        return new Limits(16 << 20, 20_000_000, 300);
    }
}
