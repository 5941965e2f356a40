package io.clm.sim.control;

import io.clm.sim.http.HttpProblem;
import java.util.Set;

/** {@code {"id":"aws:123456789012:eu-central-1:kube-1"}}. */
final class ClusterBody {
    private ClusterBody() {}

    static String id(String body) {
        JsonBody json = JsonBody.parse(body);
        json.allowOnly(Set.of("id"));
        String id = json.text("id");
        if (!id.matches("[\\w.-]+(:[\\w.-]+)*") || id.length() > 200) {
            throw new HttpProblem(400, "id: must look like aws:123456789012:eu-central-1:kube-1, not '" + id + "'");
        }
        return id;
    }
}
