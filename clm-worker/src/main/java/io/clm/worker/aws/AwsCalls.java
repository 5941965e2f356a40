package io.clm.worker.aws;

import io.clm.worker.outside.Refused;
import io.clm.worker.outside.Unavailable;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Turns the SDK's exceptions into ours: what may pass by itself, and what does not. */
final class AwsCalls {
    private AwsCalls() {}

    static <T> T call(String subject, Supplier<T> call) {
        try {
            return call.get();
        } catch (AwsServiceException e) {
            throw isPassing(e) ? away(e) : new Refused(subject, message(e));
        } catch (SdkClientException e) {
            throw away(e);
        }
    }

    static void run(String subject, Runnable call) {
        call(subject, () -> {
            call.run();
            return true;
        });
    }

    /** Empty when AWS says that there is no such thing. */
    static <T> Optional<T> find(String subject, Supplier<T> call) {
        try {
            return Optional.of(call(subject, call));
        } catch (Refused e) {
            if (isMissing(e.reason())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean isMissing(String reason) {
        return reason.contains("does not exist") || reason.contains("ot found") || reason.contains("No cluster found");
    }

    private static boolean isPassing(AwsServiceException e) {
        return e.statusCode() >= 500
                || e.isThrottlingException()
                || e.isClockSkewException()
                || e.isRetryableException();
    }

    private static String message(AwsServiceException e) {
        return e.awsErrorDetails() == null
                ? String.valueOf(e.getMessage())
                : e.awsErrorDetails().errorMessage();
    }

    private static Unavailable away(RuntimeException e) {
        return new Unavailable("aws", "AWS cannot be used: " + e.getMessage(), e);
    }
}
