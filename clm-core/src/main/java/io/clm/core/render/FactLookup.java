package io.clm.core.render;

import io.clm.core.template.TemplateException;
import io.clm.core.template.function.CloudLookup;
import java.util.List;

/** Answers templates from the facts; sibling hashes from whoever renders the component. */
record FactLookup(AskedFacts facts, SiblingHash siblings) implements CloudLookup {

    /** Finds the hash of a rendered file beside the one at work. */
    @FunctionalInterface
    interface SiblingHash {
        String of(String file);
    }

    static FactLookup withoutSiblings(AskedFacts facts) {
        return new FactLookup(facts, CloudLookup.NONE::manifestHash);
    }

    @Override
    public String imageId(String name, String owner) {
        List<String> ids = facts.imageIds(name, owner);
        if (ids.size() == 1) {
            return ids.getFirst();
        }
        String problem = ids.isEmpty() ? "no image found with name: " : "more than one image found with name: ";
        throw TemplateException.of(problem + name + " and owner: " + owner);
    }

    @Override
    public long vcpus(String instanceType) {
        return type(instanceType).vcpus();
    }

    @Override
    public long memoryBytes(String instanceType) {
        return type(instanceType).memoryBytes();
    }

    private CloudFacts.InstanceType type(String name) {
        return facts.instanceType(name).orElseThrow(() -> TemplateException.of("unknown instance type: " + name));
    }

    @Override
    public String manifestHash(String file) {
        return siblings.of(file);
    }
}
