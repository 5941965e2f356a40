package io.clm.core.render;

import io.clm.core.json.Sha256;
import io.clm.core.template.TemplateException;
import io.clm.core.template.value.Utf8;
import io.clm.core.template.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The components: folders under {@code manifests/}, rendered file by file. */
final class ManifestStep {

    private final FileRenderer files;
    private final FindingList findings;
    private final TextReader reader;

    ManifestStep(FileRenderer files, FindingList findings, TextReader reader) {
        this.files = files;
        this.findings = findings;
        this.reader = reader;
    }

    List<DesiredComponent> components(List<Layout.Component> layout, Value data) {
        List<DesiredComponent> components = new ArrayList<>();
        layout.forEach(component -> {
            List<KubeObject> found = new Component(data, component).objects();
            if (!found.isEmpty()) {
                components.add(new DesiredComponent(component.name(), found));
            }
        });
        new DuplicateObjects(findings).check(components);
        return components;
    }

    /** The files of one component, each rendered once for objects, and perhaps before that for a hash. */
    private final class Component {

        private final Value data;
        private final Layout.Component component;
        private final Map<String, String> rendered = new HashMap<>();
        private boolean hashing;

        Component(Value data, Layout.Component component) {
            this.data = data;
            this.component = component;
        }

        List<KubeObject> objects() {
            List<KubeObject> found = new ArrayList<>();
            for (SourceFile file : component.files()) {
                files.attempt(file, () -> render(file)).ifPresent(text -> {
                    files.wrote(file, null, text);
                    found.addAll(reader.objects(component.name(), file.label(), text));
                });
            }
            return found;
        }

        private String render(SourceFile file) {
            String text = files.renderBeside(file, data, sibling -> hash(file, sibling));
            rendered.put(file.path(), text);
            return text;
        }

        private String hash(SourceFile asking, String name) {
            if (hashing) {
                throw TemplateException.of("manifestHash is not reentrant");
            }
            hashing = true;
            try {
                SourceFile file = sibling(asking, name);
                String known = rendered.get(file.path());
                return Sha256.hex(Utf8.encode(known == null ? render(file) : known));
            } finally {
                hashing = false;
            }
        }

        private SourceFile sibling(SourceFile asking, String name) {
            SourceFile file = asking.beside(RelativePath.resolve(asking.path(), name));
            return Optional.of(file)
                    .filter(component.files()::contains)
                    .orElseThrow(() -> TemplateException.of("template file not found: " + file.label()));
        }
    }
}
