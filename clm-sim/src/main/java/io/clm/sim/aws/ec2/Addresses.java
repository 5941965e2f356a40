package io.clm.sim.aws.ec2;

import io.clm.sim.aws.Scope;
import io.clm.sim.state.StateLog;
import io.clm.sim.state.Table;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives out the addresses of subnets one after the other, and starts over only when the subnet is through. */
public final class Addresses {
    private static final int FIRST = 4;
    private static final int LAST = 4094;

    private final Table<Integer> next;
    private final Instances instances;

    public Addresses(StateLog log, Instances instances) {
        this.next = log.table("addresses", Integer.class);
        this.instances = instances;
    }

    /** An address that no instance has, seen or half gone. */
    public String take(Scope scope, Network.Subnet subnet) {
        Set<String> taken =
                instances.in(scope).stream().map(i -> i.place().ip()).collect(Collectors.toSet());
        String address = step(scope, subnet);
        while (taken.contains(address)) {
            address = step(scope, subnet);
        }
        return address;
    }

    private String step(Scope scope, Network.Subnet subnet) {
        String key = scope.key(subnet.id());
        int number = next.find(key).orElse(FIRST);
        next.put(key, number >= LAST ? FIRST : number + 1);
        return "172.31." + (subnet.third() + number / 256) + "." + number % 256;
    }
}
