package io.clm.sim.kube.controllers.loop;

import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.ChangeType;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Instant;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A controller that looks after every object of one kind. */
public interface KindController extends Controller {
    ResourceKind kind();

    /** Its objects that a change of some other object may concern. */
    Stream<ObjectKey> concernedBy(Change change, World world);

    /** What is to be done now for one of its objects. */
    Decision decide(ObjectNode object, World world, Instant now);

    @Override
    default Stream<ObjectKey> all(World world) {
        return world.list(kind()).stream().map(object -> ObjectKey.of(kind(), object));
    }

    @Override
    default Stream<ObjectKey> wokenBy(Change change, World world) {
        Stream<ObjectKey> others = concernedBy(change, world);
        boolean own = change.kind().sameObjectsAs(kind()) && change.type() != ChangeType.DELETED;
        return own ? Stream.concat(Stream.of(ObjectKey.of(kind(), change.object())), others) : others;
    }

    @Override
    default Decision decide(ObjectKey key, World world, Instant now) {
        return world.get(kind(), key.namespace(), key.name())
                .map(object -> decide(object, world, now))
                .orElse(Decision.NOTHING);
    }
}
