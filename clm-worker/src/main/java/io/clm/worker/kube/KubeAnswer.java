package io.clm.worker.kube;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an API server answered: a status and an object. */
record KubeAnswer(int status, Map<String, Object> body) {

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    boolean isNotFound() {
        return status == 404;
    }

    boolean isConflict() {
        return status == 409;
    }

    /** The message of a Status object; the code when there is none. */
    String message() {
        return body.get("message") instanceof String text && !text.isEmpty() ? text : "HTTP status " + status;
    }

    /** The causes' messages, which say more than the message does (for evictions); else the message. */
    String causes() {
        if (body.get("details") instanceof Map<?, ?> details && details.get("causes") instanceof List<?> causes) {
            String text = causes.stream()
                    .filter(cause -> cause instanceof Map<?, ?>)
                    .map(cause -> String.valueOf(((Map<?, ?>) cause).get("message")))
                    .collect(Collectors.joining("; "));
            return text.isEmpty() ? message() : text;
        }
        return message();
    }
}
