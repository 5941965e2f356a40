package io.clm.sim.kube.verb;

import io.clm.sim.kube.http.Answer;
import io.clm.sim.kube.http.Call;
import io.clm.sim.kube.json.Json;
import java.io.IOException;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Answers questions about rights: everybody is the administrator here. */
final class Reviews {
    private static final Set<String> GROUPS = Set.of("authentication.k8s.io", "authorization.k8s.io");

    private Reviews() {}

    static boolean isReview(Call call) {
        return GROUPS.contains(call.kind().group());
    }

    static Answer review(Call call) throws IOException {
        ObjectNode review = Bodies.object(call.request(), call.kind().kind());
        review.put("kind", call.kind().kind()).put("apiVersion", call.kind().apiVersion());
        ObjectNode status = review.putObject("status");
        switch (call.kind().plural()) {
            case "selfsubjectrulesreviews" -> rules(status);
            case "selfsubjectreviews" -> user(status.putObject("userInfo"));
            case "tokenreviews" -> user(status.put("authenticated", true).putObject("user"));
            default -> status.put("allowed", true);
        }
        return Answer.created(review);
    }

    private static void rules(ObjectNode status) {
        ObjectNode rule = status.putArray("resourceRules").addObject();
        for (String field : new String[] {"verbs", "apiGroups", "resources"}) {
            rule.putArray(field).add("*");
        }
        status.putArray("nonResourceRules")
                .add(Json.object()
                        .set("verbs", Json.array().add("*"))
                        .set("nonResourceURLs", Json.array().add("*")));
        status.put("incomplete", false);
    }

    private static void user(ObjectNode user) {
        user.put("username", "system:admin")
                .putArray("groups")
                .add("system:masters")
                .add("system:authenticated");
    }
}
