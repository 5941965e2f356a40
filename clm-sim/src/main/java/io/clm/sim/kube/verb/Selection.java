package io.clm.sim.kube.verb;

import io.clm.sim.kube.http.Call;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.select.FieldSelector;
import io.clm.sim.kube.select.LabelSelector;
import tools.jackson.databind.JsonNode;

/** Which objects of a collection a call is about. */
record Selection(String namespace, LabelSelector labels, FieldSelector fields) {
    static Selection of(Call call) {
        String fields = call.request().query("fieldSelector");
        if (!call.name().isEmpty()) {
            fields = "metadata.name=" + call.name();
        }
        return new Selection(
                call.kind().namespaced() ? call.namespace() : "",
                LabelSelector.parse(call.request().query("labelSelector")),
                FieldSelector.parse(call.kind(), fields));
    }

    boolean matches(JsonNode object) {
        return (namespace.isEmpty() || namespace.equals(Meta.namespace(object)))
                && labels.matchesObject(object)
                && fields.matches(object);
    }
}
