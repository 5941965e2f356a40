package io.clm.core.rollstatus;

import java.util.stream.Stream;

/** What runs and may end. */
final class Running {

    private Running() {}

    static Status job(Tree object) {
        if (object.holds("Failed")) {
            return Status.failed("the job has failed%s", object.said("Failed"));
        }
        if (object.holds("Complete") || object.at("spec").isTrue("suspend")) {
            return Status.ready();
        }
        return Status.progressing(
                "%s of %s pods have completed",
                object.at("status").number("succeeded"), object.at("spec").number("completions", 1));
    }

    static Status pod(Tree object) {
        return switch (object.at("status").text("phase")) {
            case "Succeeded" -> Status.ready();
            case "Failed" -> Status.failed("the pod has failed%s", said(object));
            default ->
                object.holds("Ready") ? Status.ready() : Status.progressing("the pod is not ready%s", waiting(object));
        };
    }

    private static String said(Tree object) {
        Tree status = object.at("status");
        String text = status.text("message").isEmpty() ? status.text("reason") : status.text("message");
        return text.isEmpty() ? "" : ": " + text;
    }

    /** Such as {@code : container dns waits: ImagePullBackOff}. */
    private static String waiting(Tree object) {
        Tree status = object.at("status");
        return Stream.concat(status.list("initContainerStatuses").stream(), status.list("containerStatuses").stream())
                .filter(container -> container.at("state").has("waiting"))
                .map(container -> ": container %s waits: %s"
                        .formatted(
                                container.text("name"),
                                container.at("state").at("waiting").text("reason")))
                .findFirst()
                .orElse("");
    }
}
