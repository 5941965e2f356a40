package io.clm.sim.kube.contract;

import io.clm.sim.kube.json.Json;
import java.net.http.HttpHeaders;
import tools.jackson.databind.node.ObjectNode;

/** An answer of a Kubernetes API. */
public record Response(int code, HttpHeaders headers, String body) {
    public ObjectNode json() {
        return Json.parseObject(body);
    }

    /** The text at a dotted path of the body, empty where there is none. */
    public String text(String dotted) {
        return Json.text(json(), dotted);
    }
}
