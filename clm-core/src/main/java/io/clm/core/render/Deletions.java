package io.clm.core.render;

import java.util.List;

/** What is deleted before and after the components are applied. */
public record Deletions(List<Deletion> preApply, List<Deletion> postApply) {

    public Deletions {
        preApply = List.copyOf(preApply);
        postApply = List.copyOf(postApply);
    }

    public static Deletions none() {
        return new Deletions(List.of(), List.of());
    }
}
