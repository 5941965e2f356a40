package io.clm.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.diff.FieldChange;
import io.clm.core.plan.Reversal.Level;
import io.clm.core.yaml.YamlReader;
import io.clm.core.yaml.YamlTree;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectRiskTest {

    @ParameterizedTest
    @CsvSource({
        "StatefulSet, spec.serviceName, true",
        "StatefulSet, spec.template.spec.containers, false",
        "StatefulSet, spec.replicas, false",
        "RoleBinding, roleRef.name, true",
        "RoleBinding, subjects, false",
        "StorageClass, parameters.type, true",
        "PersistentVolumeClaim, spec.resources.requests.storage, false",
        "Service, spec.clusterIP, true",
        "Deployment, spec.selector.matchLabels.app, true",
        "Deployment, spec.selectors, false"
    })
    void fields_that_cannot_change_are_known(String kind, String path, boolean fixed) {
        ObjectChange change = judged(change(kind, Action.UPDATE, path), "{}", "{}");
        assertThat(change.notes().stream().anyMatch(note -> note.contains("refuses")))
                .isEqualTo(fixed);
    }

    @Test
    void an_immutable_config_map_can_only_be_made_anew() {
        assertThat(judged(change("ConfigMap", Action.UPDATE, "data.a"), "{immutable: true}", "{}")
                        .notes())
                .hasSize(1);
        assertThat(judged(change("ConfigMap", Action.UPDATE, "data.a"), "{}", "{}")
                        .notes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Namespace, ONE_WAY",
        "PersistentVolumeClaim, ONE_WAY",
        "pvc, ONE_WAY",
        "persistentvolumeclaims, ONE_WAY",
        "crd, ONE_WAY",
        "secrets.v1., ONE_WAY",
        "statefulset.apps, ONE_WAY",
        "deploy, REVERSIBLE",
        "CustomResourceDefinition, ONE_WAY",
        "Deployment, REVERSIBLE",
        "ConfigMap, REVERSIBLE"
    })
    void what_is_lost_with_a_deletion(String kind, Level level) {
        assertThat(judged(change(kind, Action.DELETE, "x"), "{}", "{}")
                        .reversal()
                        .level())
                .isEqualTo(level);
    }

    @Test
    void a_stored_version_that_the_old_definition_does_not_know_is_one_way() {
        String before = "{spec: {versions: [{name: v1, served: true, storage: true}]}}";
        String after =
                "{spec: {versions: [{name: v1, served: true, storage: false}, {name: v2, served: true, storage: true}]}}";
        ObjectChange change = judged(change("CustomResourceDefinition", Action.UPDATE, "spec.versions"), before, after);
        assertThat(change.reversal().level()).isEqualTo(Level.ONE_WAY);
        assertThat(change.reversal().reason()).contains("stored as v2");
    }

    @Test
    void a_version_that_is_removed_is_one_way_and_one_that_is_not_served_is_noted() {
        String before = "{spec: {versions: [{name: v1, served: true}, {name: v2, served: true, storage: true}]}}";
        ObjectChange change = change("CustomResourceDefinition", Action.UPDATE, "spec.versions");
        assertThat(judged(change, before, "{spec: {versions: [{name: v2, served: true, storage: true}]}}")
                        .reversal()
                        .reason())
                .contains("version v1 is removed");
        ObjectChange unserved = judged(
                change,
                before,
                "{spec: {versions: [{name: v1, served: false}, {name: v2, served: true, storage: true}]}}");
        assertThat(unserved.reversal().level()).isEqualTo(Level.REVERSIBLE);
        assertThat(unserved.notes()).containsExactly("version v1 is not served any more");
    }

    private static ObjectChange change(String kind, Action action, String path) {
        return new ObjectChange(
                "c",
                "o",
                "v1",
                kind,
                null,
                "n",
                action,
                ObjectChange.Basis.LOCAL,
                List.of(new FieldChange(path, "1", "2")));
    }

    private static ObjectChange judged(ObjectChange change, String before, String after) {
        return ObjectRisk.judged(change, tree(before), tree(after));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(String yaml) {
        Object data =
                YamlTree.of(YamlReader.read(yaml).documents().getFirst().root()).data();
        return (Map<String, Object>) Objects.requireNonNull(data);
    }
}
