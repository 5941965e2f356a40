package io.clm.worker.stack;

/**
 * One line of a stack's history.
 *
 * @param status such as {@code CREATE_FAILED}
 * @param token the client request token of the operation it belongs to; may be empty
 */
public record StackEvent(String logicalId, String type, String status, String reason, String token) {
    /** A resource of its own accord, not one that was cancelled because another failed. */
    public boolean isCause() {
        return status.endsWith("_FAILED")
                && !reason.contains("cancelled")
                && !type.equals("AWS::CloudFormation::Stack");
    }

    /** Such as {@code AutoScalingGroup (AWS::AutoScaling::AutoScalingGroup): not enough capacity}. */
    public String text() {
        return "%s (%s): %s".formatted(logicalId, type, reason.isEmpty() ? status : reason);
    }
}
