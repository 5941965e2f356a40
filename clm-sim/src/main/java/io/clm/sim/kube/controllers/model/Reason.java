package io.clm.sim.kube.controllers.model;

/**
 * Why a condition is as it is.
 *
 * @param reason one CamelCase word, may be empty
 * @param message a sentence, may be empty
 */
public record Reason(String reason, String message) {
    public static final Reason NONE = new Reason("", "");

    public static Reason of(String reason) {
        return new Reason(reason, "");
    }
}
