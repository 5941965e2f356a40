package io.clm.sim.kube.controllers.kubelet;

import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Addresses that lead nowhere. */
final class Addresses {
    private static final Pattern NODE_NAME = Pattern.compile("ip-(\\d+)-(\\d+)-(\\d+)-(\\d+)(\\..*)?");

    private Addresses() {}

    /** The node's own address: the one it has, the one its name holds, or one made up. */
    static String ofNode(JsonNode node) {
        String known = internal(node);
        if (!known.isEmpty()) {
            return known;
        }
        Matcher matcher = NODE_NAME.matcher(Meta.name(node));
        if (matcher.matches()) {
            return String.join(".", matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
        }
        int number = Math.floorMod(Meta.uid(node).hashCode(), 1 << 16);
        return "172.30.%d.%d".formatted(number >> 8, number & 0xff);
    }

    /** An address that no pod of the cluster has. */
    static String forPod(JsonNode pod, World world) {
        Set<String> taken = world.list(Kinds.POD).stream().map(PodState::ip).collect(Collectors.toSet());
        int number = Meta.uid(pod).hashCode();
        while (taken.contains(podAddress(number))) {
            number++;
        }
        return podAddress(number);
    }

    private static String podAddress(int number) {
        return "10.%d.%d.%d".formatted(128 + (number >>> 16 & 0x3f), number >>> 8 & 0xff, number & 0xff);
    }

    private static String internal(JsonNode node) {
        return Json.items(Json.at(node, "status.addresses")).stream()
                .filter(address -> address.path("type").asString("").equals("InternalIP"))
                .map(address -> address.path("address").asString(""))
                .findFirst()
                .orElse("");
    }
}
