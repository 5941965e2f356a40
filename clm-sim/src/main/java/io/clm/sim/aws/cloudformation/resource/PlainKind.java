package io.clm.sim.aws.cloudformation.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A resource that is a name with attributes. Names that a template gives are taken once an account. */
final class PlainKind implements ResourceKind {
    private final String id;
    private final Map<String, String> attributes;
    private final Set<String> replacing;
    private final TakenNames taken;

    PlainKind(String id, Map<String, String> attributes, Set<String> replacing, TakenNames taken) {
        this.id = id;
        this.attributes = attributes;
        this.replacing = replacing;
        this.taken = taken;
    }

    @Override
    public Made create(ResourceOrder order) throws ResourceFailure {
        Pattern pattern = new Pattern(order);
        String made = pattern.fill(id);
        if (named() && taken.has(order.scope(), order.type(), made)) {
            throw new ResourceFailure(made + " already exists");
        }
        Map<String, String> filled = new LinkedHashMap<>();
        attributes.forEach((name, text) -> filled.put(name, pattern.withId(made).fill(text)));
        return new Made(made, order.properties(), filled);
    }

    private boolean named() {
        return id.contains("{name:") || id.contains("{lower:");
    }

    @Override
    public Made update(ResourceOrder order, Made before) {
        return new Made(before.id(), order.properties(), before.attributes());
    }

    @Override
    public void restore(ResourceOrder order, Made before, Made now) {}

    @Override
    public boolean delete(ResourceOrder order, Made made) {
        return true;
    }

    @Override
    public Set<String> replacing() {
        return replacing;
    }
}
