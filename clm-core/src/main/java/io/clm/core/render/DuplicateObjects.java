package io.clm.core.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No object may be written down twice: two components would fight over it. */
final class DuplicateObjects {

    private final FindingList findings;

    DuplicateObjects(FindingList findings) {
        this.findings = findings;
    }

    /** What makes an object the same for the API server; versions of one group are one thing. */
    private record Key(String group, String kind, String namespace, String name) {

        static Key of(KubeObject object) {
            int slash = object.apiVersion().indexOf('/');
            String group = slash < 0 ? "" : object.apiVersion().substring(0, slash);
            String namespace = object.namespace() == null ? "default" : object.namespace();
            return new Key(group, object.kind(), namespace, object.name());
        }
    }

    void check(List<DesiredComponent> components) {
        Map<Key, KubeObject> seen = new HashMap<>();
        for (DesiredComponent component : components) {
            for (KubeObject object : component.objects()) {
                KubeObject first = seen.putIfAbsent(Key.of(object), object);
                if (first != null) {
                    report(first, object);
                }
            }
        }
    }

    private void report(KubeObject first, KubeObject second) {
        findings.block(
                "duplicate-object",
                second + " is also in " + first.origin(),
                second.origin() + ":1",
                "remove one of the two");
    }
}
