package io.clm.cli.speed;

import io.clm.core.channel.ConfigTree;
import io.clm.core.channel.ConfigVersion;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A made-up configuration repository of the size of the largest public one: about 270 files, a main stack of 90 kB, four
 * node-pool profiles. Versions differ as commits do: a few images, one line of user data.
 */
record GeneratedTree(int number, TreeMap<String, String> files) implements ConfigTree {

    private static final int COMPONENTS = 85;
    private static final List<String> PROFILES =
            List.of("master-default", "worker-default", "worker-combined", "worker-zones");

    static GeneratedTree version(int number) {
        GeneratedTree tree = new GeneratedTree(number, new TreeMap<>());
        tree.add("config-defaults.yaml", GeneratedTexts.defaults(COMPONENTS));
        tree.add("cluster.yaml", GeneratedTexts.mainStack());
        tree.add("etcd/stack.yaml", GeneratedTexts.etcdStack());
        tree.add("manifests/deletions.yaml", "pre_apply: []\npost_apply:\n- {kind: ConfigMap, name: former}\n");
        PROFILES.forEach(profile -> tree.addProfile("node-pools/" + profile + "/", number));
        for (int i = 0; i < COMPONENTS; i++) {
            tree.addComponent(i, i % 20 == 0 ? number : 1);
        }
        return tree;
    }

    private void addProfile(String folder, int version) {
        add(folder + "stack.yaml", GeneratedTexts.poolStack());
        add(folder + "userdata.yaml", GeneratedTexts.userData(version));
    }

    private void addComponent(int component, int version) {
        String folder = String.format("manifests/%03d-part/", component);
        add(folder + "01-rbac.yaml", GeneratedManifests.rbac(component));
        add(folder + "config.yaml", GeneratedManifests.config(component));
        add(folder + "deployment.yaml", GeneratedManifests.deployment(component, version));
    }

    private void add(String path, String text) {
        files.put("cluster/" + path, text);
    }

    @Override
    public ConfigVersion version() {
        return new ConfigVersion(String.format("%040x", number));
    }

    @Override
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public Optional<String> read(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
