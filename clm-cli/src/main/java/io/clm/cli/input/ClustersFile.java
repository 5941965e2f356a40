package io.clm.cli.input;

import io.clm.cli.screen.CliFailure;
import io.clm.core.registry.Cluster;
import io.clm.core.render.AccountView;
import io.clm.core.yaml.YamlNode;
import io.clm.core.yaml.YamlProblem;
import io.clm.core.yaml.YamlReader;
import io.clm.core.yaml.YamlText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The clusters of a registry file, in CLM's format: a list under {@code clusters}.
 *
 * @param place how errors call it
 * @param entries by id, in the order of the file
 */
public record ClustersFile(String place, Map<String, ClusterEntry> entries) {

    /** @throws CliFailure with file, line and column of all that is wrong */
    public static ClustersFile read(Path path) {
        return parse(path.toString(), TextFile.read(path));
    }

    static ClustersFile parse(String place, String text) {
        YamlText read = YamlReader.read(text);
        fail(place, read.problems());
        List<YamlProblem> problems = new ArrayList<>();
        Map<String, ClusterEntry> entries = new LinkedHashMap<>();
        for (YamlNode item : items(place, read)) {
            ClusterEntry entry = new ClusterReader(problems).read(item);
            if (entries.put(entry.cluster().id(), entry) != null) {
                problems.add(new YamlProblem(
                        item.line(),
                        item.column(),
                        "the cluster " + entry.cluster().id() + " is there twice"));
            }
        }
        fail(place, problems);
        return new ClustersFile(place, entries);
    }

    private static List<YamlNode> items(String place, YamlText read) {
        if (read.documents().size() == 1
                && read.documents().getFirst().root() instanceof YamlNode.Mapping root
                && root.get("clusters").orElse(root) instanceof YamlNode.Sequence list) {
            return list.items();
        }
        throw new CliFailure(place + ":1:1: must be one document with a list of clusters under the key clusters");
    }

    private static void fail(String place, List<YamlProblem> problems) {
        if (!problems.isEmpty()) {
            throw new CliFailure(problems.stream()
                    .map(problem -> place + ":" + problem.line() + ":" + problem.column() + ": " + problem.message())
                    .toList());
        }
    }

    /** Those of the id, or all where none is given. */
    public List<Cluster> chosen(List<String> ids) {
        List<String> unknown =
                ids.stream().filter(id -> !entries.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            throw new CliFailure(place + ": there is no cluster " + String.join(", ", unknown) + " in it");
        }
        return entries.values().stream()
                .map(ClusterEntry::cluster)
                .filter(cluster -> ids.isEmpty() || ids.contains(cluster.id()))
                .toList();
    }

    /** What templates may know of a cluster's account: all its clusters, in the order of the file. */
    public AccountView account(Cluster cluster) {
        ClusterEntry entry = entries.get(cluster.id());
        List<Cluster> ofAccount = entries.values().stream()
                .map(ClusterEntry::cluster)
                .filter(other -> other.infrastructureAccount().equals(cluster.infrastructureAccount()))
                .toList();
        return entry == null
                ? AccountView.of(ofAccount)
                : new AccountView(entry.accountName(), entry.owner(), ofAccount);
    }
}
