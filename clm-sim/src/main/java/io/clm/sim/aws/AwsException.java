package io.clm.sim.aws;

/** A call that AWS answers with an error. Thrown before anything was changed. */
public final class AwsException extends RuntimeException {
    private final int status;
    private final String code;

    public AwsException(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** The error that CloudFormation and Auto Scaling give for most things. */
    public static AwsException validation(String message) {
        return new AwsException(400, "ValidationError", message);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String message() {
        return String.valueOf(getMessage());
    }
}
