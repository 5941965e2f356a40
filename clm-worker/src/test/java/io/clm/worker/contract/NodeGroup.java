package io.clm.worker.contract;

import io.clm.core.roll.InstanceView;
import io.clm.worker.pool.Group;
import io.clm.worker.pool.Groups;
import io.clm.worker.pool.Machine;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A group whose machines are Nodes of the cluster and nothing more: launching makes one, terminating deletes it. */
final class NodeGroup implements Groups {
    private final KubernetesClient client;
    private final String name;
    private final Map<String, String> tags = new TreeMap<>();
    private final Set<String> suspended = new TreeSet<>();
    private final List<Launched> launched = new ArrayList<>();
    private int min;
    private int max;
    private int desired;
    private int generation = 1;
    private int count;

    private record Launched(String id, String node, String zone, int generation, Instant at) {}

    NodeGroup(KubernetesClient client, String name, int size) {
        this.client = client;
        this.name = name;
        resize(name, size, size, size);
    }

    /** A new version of what the group launches; its machines are old now. */
    void launchOthersFromNowOn() {
        generation++;
    }

    @Override
    public List<Group> ofCluster(String clusterId) {
        List<Machine> machines = launched.stream()
                .map(machine -> new Machine(
                        machine.id(),
                        name,
                        machine.zone(),
                        "m5.large",
                        machine.generation() == generation,
                        InstanceView.LifeCycle.IN_SERVICE,
                        machine.at()))
                .toList();
        return List.of(new Group(name, name, min, max, desired, tags, suspended, machines));
    }

    @Override
    public void resize(String group, int newMin, int newMax, int newDesired) {
        min = newMin;
        max = newMax;
        desired = newDesired;
        fill();
    }

    private void fill() {
        while (launched.size() < desired) {
            launch();
        }
    }

    private void launch() {
        count++;
        String zone = "eu-central-1" + "abc".charAt(count % 3);
        Launched machine = new Launched("i-" + name + count, name + "-" + count, zone, generation, Instant.now());
        launched.add(machine);
        client.nodes().resource(node(machine)).create();
    }

    /** Its kubelet is played; the taint keeps everybody else's pods away. */
    private Node node(Launched machine) {
        return new NodeBuilder()
                .withNewMetadata()
                .withName(machine.node())
                .addToLabels("testenv/fake", "true")
                .addToLabels("case", name)
                .addToLabels("topology.kubernetes.io/zone", machine.zone())
                .endMetadata()
                .withNewSpec()
                .withProviderID("aws:///" + machine.zone() + "/" + machine.id())
                .addNewTaint("NoSchedule", "case", null, name)
                .endSpec()
                .build();
    }

    @Override
    public void tag(String group, String key, String value) {
        tags.put(key, value);
    }

    @Override
    public void untag(String group, String key) {
        tags.remove(key);
    }

    @Override
    public void suspend(String group, String process) {
        suspended.add(process);
    }

    @Override
    public void resume(String group, String process) {
        suspended.remove(process);
    }

    @Override
    public void terminate(String machine, boolean decrement) {
        List<Launched> doomed =
                launched.stream().filter(one -> one.id().equals(machine)).toList();
        launched.removeAll(doomed);
        doomed.forEach(one -> client.nodes().withName(one.node()).delete());
        desired -= decrement ? doomed.size() : 0;
        fill();
    }

    /** Deletes all its nodes. */
    void destroy() {
        launched.forEach(one -> client.nodes().withName(one.node()).delete());
    }
}
