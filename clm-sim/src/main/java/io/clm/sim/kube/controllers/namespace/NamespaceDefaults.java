package io.clm.sim.kube.controllers.namespace;

import io.clm.sim.kube.controllers.loop.Decision;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.KindController;
import io.clm.sim.kube.controllers.loop.Wakes;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.ChangeType;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Instant;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the ServiceAccount {@code default} and the ConfigMap {@code kube-root-ca.crt} in every namespace. */
public final class NamespaceDefaults implements KindController {
    private static final String ACCOUNT = "default";
    private static final String ROOT_CA = "kube-root-ca.crt";
    private static final String DESCRIPTION =
            "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as "
                    + "the internal service IP or kubernetes.default.svc. No other usage is guaranteed across "
                    + "distributions of Kubernetes clusters.";

    @Override
    public ResourceKind kind() {
        return Kinds.NAMESPACE;
    }

    @Override
    public Stream<ObjectKey> concernedBy(Change change, World world) {
        boolean deleted = change.type() == ChangeType.DELETED;
        boolean matters = Wakes.isOf(change, Kinds.SERVICE_ACCOUNT) || Wakes.isOf(change, Kinds.CONFIG_MAP);
        return deleted && matters
                ? Stream.of(ObjectKey.of(Kinds.NAMESPACE, "", Meta.namespace(change.object())))
                : Stream.empty();
    }

    @Override
    public Decision decide(ObjectNode namespace, World world, Instant now) {
        Draft draft = new Draft("namespace-controller", Kinds.NAMESPACE, namespace);
        if (!Meta.isDeleting(namespace)) {
            String name = Meta.name(namespace);
            if (world.get(Kinds.SERVICE_ACCOUNT, name, ACCOUNT).isEmpty()) {
                draft.create(Kinds.SERVICE_ACCOUNT, named(name, ACCOUNT));
            }
            if (world.get(Kinds.CONFIG_MAP, name, ROOT_CA).isEmpty()) {
                draft.create(Kinds.CONFIG_MAP, rootCa(name));
            }
        }
        return draft.done();
    }

    private static ObjectNode rootCa(String namespace) {
        ObjectNode map = named(namespace, ROOT_CA);
        map.putObject("data").put("ca.crt", "");
        Json.child(Meta.of(map), "annotations").put("kubernetes.io/description", DESCRIPTION);
        return map;
    }

    private static ObjectNode named(String namespace, String name) {
        ObjectNode object = Json.object();
        Meta.of(object).put("name", name).put("namespace", namespace);
        return object;
    }
}
