package io.clm.sim.kube.controllers.kubelet;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.Owners;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The lease by which a kubelet shows that it is alive. Renewed more rarely than real ones are. */
final class NodeLease {
    private static final String NAMESPACE = "kube-node-lease";
    private static final Duration EVERY = Duration.ofMinutes(2);
    private static final DateTimeFormatter MICRO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private NodeLease() {}

    static void renew(ObjectNode node, World world, Instant now, Draft draft) {
        Optional<ObjectNode> lease = world.get(Kinds.LEASE, NAMESPACE, Meta.name(node));
        Instant due =
                lease.flatMap(NodeLease::renewed).map(time -> time.plus(EVERY)).orElse(now);
        if (due.isAfter(now)) {
            draft.recheck(due);
            return;
        }
        draft.recheck(now.plus(EVERY));
        lease.ifPresentOrElse(
                old -> draft.change(
                        Kinds.LEASE, old, renewed -> Json.child(renewed, "spec").put("renewTime", MICRO.format(now))),
                () -> draft.create(Kinds.LEASE, build(node, now)));
    }

    private static Optional<Instant> renewed(ObjectNode lease) {
        String text = Json.text(lease, "spec.renewTime");
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    private static ObjectNode build(ObjectNode node, Instant now) {
        ObjectNode lease = Json.object();
        Meta.of(lease).put("name", Meta.name(node)).put("namespace", NAMESPACE);
        ArrayNode owners = Meta.of(lease).putArray("ownerReferences");
        owners.add(Owners.reference(Kinds.NODE, node));
        lease.putObject("spec")
                .put("holderIdentity", Meta.name(node))
                .put("leaseDurationSeconds", EVERY.toSeconds() * 2)
                .put("renewTime", MICRO.format(now));
        return lease;
    }
}
