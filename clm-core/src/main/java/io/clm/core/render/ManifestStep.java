package io.clm.core.render;

import io.clm.core.json.Sha256;
import io.clm.core.template.TemplateException;
import io.clm.core.template.value.Utf8;
import io.clm.core.template.value.Value;
import io.clm.core.yaml.YamlReader;
import io.clm.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The components: folders under {@code manifests/}, rendered file by file. */
final class ManifestStep {

    static final String FOLDER = "cluster/manifests/";

    private final FileRenderer files;
    private final FindingList findings;
    private final ObjectReader objects;

    ManifestStep(FileRenderer files, FindingList findings) {
        this.files = files;
        this.findings = findings;
        this.objects = new ObjectReader(findings);
    }

    static boolean isYaml(String path) {
        return path.endsWith(".yaml") || path.endsWith(".yml");
    }

    /** Nothing but comments, white space and nulls. */
    static boolean isEmpty(String text) {
        return YamlReader.read(text).isEmpty();
    }

    /** Files by component, both in the order of their names. */
    static Map<String, List<String>> componentFiles(List<String> paths) {
        TreeMap<String, List<String>> components = new TreeMap<>(Utf8::compare);
        paths.stream()
                .filter(path -> path.startsWith(FOLDER) && isYaml(path))
                .sorted()
                .forEach(path -> {
                    String[] parts = path.substring(FOLDER.length()).split("/", -1);
                    if (parts.length == 2) {
                        components
                                .computeIfAbsent(parts[0], name -> new ArrayList<>())
                                .add(path);
                    }
                });
        return components;
    }

    List<DesiredComponent> components(List<String> paths, Value data) {
        List<DesiredComponent> components = new ArrayList<>();
        componentFiles(paths).forEach((name, files) -> {
            List<KubeObject> found = new Component(data, files).objects(name);
            if (!found.isEmpty()) {
                components.add(new DesiredComponent(name, found));
            }
        });
        new DuplicateObjects(findings).check(components);
        return components;
    }

    /** The files of one component, each rendered once for objects, and perhaps before that for a hash. */
    private final class Component {

        private final Value data;
        private final List<String> paths;
        private final Map<String, String> rendered = new HashMap<>();
        private boolean hashing;

        Component(Value data, List<String> paths) {
            this.data = data;
            this.paths = paths;
        }

        List<KubeObject> objects(String component) {
            List<KubeObject> found = new ArrayList<>();
            for (String path : paths) {
                files.attempt(path, () -> render(path)).ifPresent(text -> found.addAll(read(component, path, text)));
            }
            return found;
        }

        private List<KubeObject> read(String component, String path, String text) {
            YamlText read = YamlReader.read(text);
            read.problems().forEach(problem -> findings.yaml(problem, path));
            List<KubeObject> found = new ArrayList<>();
            read.documents()
                    .forEach(document -> objects.read(component, path, document).ifPresent(found::add));
            return found;
        }

        private String render(String path) {
            String text = files.renderBeside(path, data, file -> hash(path, file));
            rendered.put(path, text);
            return text;
        }

        private String hash(String asking, String file) {
            if (hashing) {
                throw TemplateException.of("manifestHash is not reentrant");
            }
            hashing = true;
            try {
                String path = RelativePath.resolve(asking, file);
                if (!paths.contains(path)) {
                    throw TemplateException.of("template file not found: " + path);
                }
                String known = rendered.get(path);
                return Sha256.hex(Utf8.encode(known == null ? render(path) : known));
            } finally {
                hashing = false;
            }
        }
    }
}
