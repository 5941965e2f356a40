package io.clm.worker.aws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.autoscaling.model.Instance;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * When machines were launched. A roll looks at its groups every second or two, and EC2 limits how often it is asked, so
 * what was told once is remembered; but not of machines in a warm pool, which get another time when they are started.
 */
final class LaunchTimes {
    private static final int MOST_REMEMBERED = 20_000;

    /** EC2 takes so many values in one filter. */
    private static final int MOST_VALUES = 200;

    private final Ec2Client ec2;
    private final Map<String, Instant> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    LaunchTimes(Ec2Client ec2) {
        this.ec2 = ec2;
    }

    /** By instance id; without those that EC2 does not tell of yet, or any more. */
    Map<String, Instant> of(Collection<Instance> machines) {
        Map<String, Instant> times = new HashMap<>();
        List<String> asked = new ArrayList<>();
        for (Instance machine : machines) {
            String id = machine.instanceId();
            Optional.ofNullable(known.get(id)).ifPresentOrElse(time -> times.put(id, time), () -> asked.add(id));
        }
        for (int from = 0; from < asked.size(); from += MOST_VALUES) {
            List<String> some = asked.subList(from, Math.min(asked.size(), from + MOST_VALUES));
            AwsCalls.run("instances", () -> ask(some, times));
        }
        machines.stream().filter(LaunchTimes::isFinal).map(Instance::instanceId).forEach(id -> remember(id, times));
        return times;
    }

    private static boolean isFinal(Instance machine) {
        return !machine.lifecycleStateAsString().startsWith("Warmed");
    }

    private void remember(String id, Map<String, Instant> times) {
        Optional.ofNullable(times.get(id)).ifPresent(time -> known.put(id, time));
    }

    private void ask(List<String> ids, Map<String, Instant> times) {
        ec2.describeInstancesPaginator(request ->
                        request.filters(filter -> filter.name("instance-id").values(ids)))
                .reservations()
                .forEach(reservation -> reservation
                        .instances()
                        .forEach(instance -> times.put(instance.instanceId(), instance.launchTime())));
    }
}
