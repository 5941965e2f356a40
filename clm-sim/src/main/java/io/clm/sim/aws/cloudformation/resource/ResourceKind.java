package io.clm.sim.aws.cloudformation.resource;

import java.util.Map;
import java.util.Set;

/** How resources of a type behave. */
public interface ResourceKind {

    /** Makes one. */
    Made create(ResourceOrder order) throws ResourceFailure;

    /** Changes one in place. */
    Made update(ResourceOrder order, Made before) throws ResourceFailure;

    /** Takes an update in place back: things are as they were before it. */
    void restore(ResourceOrder order, Made before, Made now);

    /** Begins or goes on to delete one; true when it is gone. Asked again until it is. */
    boolean delete(ResourceOrder order, Made made);

    /** The properties whose change makes a new resource. */
    Set<String> replacing();

    /** The attributes that an update in place can change. */
    default Set<String> moving() {
        return Set.of();
    }

    /** The properties with what the stack adds to them, as its tags. */
    default Map<String, Object> effective(ResourceOrder order) {
        return order.properties();
    }
}
