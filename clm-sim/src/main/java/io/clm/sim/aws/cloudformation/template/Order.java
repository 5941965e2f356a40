package io.clm.sim.aws.cloudformation.template;

import io.clm.sim.aws.AwsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The order in which resources can be made. */
final class Order {
    private Order() {}

    static List<String> of(Map<String, Set<String>> needs) {
        Map<String, Set<String>> waiting = new LinkedHashMap<>(needs);
        List<String> order = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<String> free = waiting.entrySet().stream()
                    .filter(entry -> order.containsAll(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (free.isEmpty()) {
                throw AwsException.validation(
                        "Circular dependency between resources: " + new TreeSet<>(waiting.keySet()));
            }
            order.addAll(free);
            free.forEach(waiting::remove);
        }
        return List.copyOf(order);
    }
}
