package io.clm.sandbox;

import io.clm.sandbox.seed.SandboxCluster;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code sandbox.json}: where everything of a running sandbox is. It is there only while the sandbox answers.
 *
 * @param api address of the API with its base path
 * @param web address of the page with a login that works once; a new one is written when it was used
 */
record SandboxFile(StateDir state, String api, String web, String cloud, Tokens tokens) {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    void write() throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("api", api);
        content.put("web", web);
        content.put("cloud", cloud);
        content.put("git", state.git().toString());
        content.put("tokens", tokens.byRole());
        content.put("clusters", clusters());
        AtomicFile.write(state.sandboxFile(), JSON.writeValueAsString(content) + "\n");
    }

    SandboxFile withWeb(String newWeb) {
        return new SandboxFile(state, api, newWeb, cloud, tokens);
    }

    private List<Map<String, String>> clusters() {
        return SandboxCluster.ALL.stream().map(this::cluster).toList();
    }

    private Map<String, String> cluster(SandboxCluster cluster) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("id", cluster.id());
        entry.put("alias", cluster.alias());
        entry.put("channel", cluster.channel());
        entry.put("kubeconfig", state.kubeconfig(cluster.alias()).toString());
        return entry;
    }
}
