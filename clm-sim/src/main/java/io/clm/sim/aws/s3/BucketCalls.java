package io.clm.sim.aws.s3;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls about buckets: make, look, settings. */
final class BucketCalls {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern LOCATION = Pattern.compile("<LocationConstraint>([^<]*)</LocationConstraint>");
    private static final String WITHOUT_LOCATION = "us-east-1";
    private static final Map<String, String> MISSING = Map.of(
            "publicAccessBlock",
            "NoSuchPublicAccessBlockConfiguration",
            "encryption",
            "ServerSideEncryptionConfigurationNotFoundError");

    private final Buckets buckets;

    BucketCalls(Buckets buckets) {
        this.buckets = buckets;
    }

    S3Answer answer(S3Request request) {
        Optional<String> setting =
                MISSING.keySet().stream().filter(request.query()::containsKey).findFirst();
        return switch (request.method()) {
            case "HEAD" -> {
                buckets.get(request.scope(), request.bucket());
                yield S3Answer.ok(Map.of("x-amz-bucket-region", request.scope().region()));
            }
            case "GET" -> setting.map(name -> read(request, name)).orElseThrow(() -> unknown(request));
            case "PUT" -> setting.map(name -> set(request, name)).orElseGet(() -> create(request));
            default -> throw unknown(request);
        };
    }

    private S3Answer create(S3Request request) {
        if (!request.query().isEmpty()) {
            throw unknown(request);
        }
        if (!NAME.matcher(request.bucket()).matches()) {
            throw new AwsException(400, "InvalidBucketName", "The specified bucket is not valid.");
        }
        checkLocation(request.scope(), request.text());
        Optional<Bucket> taken = buckets.find(request.bucket());
        if (taken.isPresent()) {
            boolean ours = taken.get().scope().account().equals(request.scope().account());
            throw ours
                    ? new AwsException(
                            409,
                            "BucketAlreadyOwnedByYou",
                            "Your previous request to create the named bucket succeeded and you already own it.")
                    : new AwsException(409, "BucketAlreadyExists", "The requested bucket name is not available.");
        }
        buckets.put(new Bucket(request.bucket(), request.scope(), request.now(), Map.of()));
        return S3Answer.ok(Map.of("Location", "/" + request.bucket()));
    }

    private static void checkLocation(Scope scope, String document) {
        Matcher location = LOCATION.matcher(document);
        String asked = location.find() ? location.group(1) : WITHOUT_LOCATION;
        if (!asked.equals(scope.region())) {
            throw new AwsException(
                    400,
                    "IllegalLocationConstraintException",
                    "The " + asked + " location constraint is incompatible for the region specific endpoint this"
                            + " request was sent to.");
        }
    }

    private S3Answer set(S3Request request, String setting) {
        buckets.put(buckets.get(request.scope(), request.bucket()).with(setting, request.text()));
        return S3Answer.ok(Map.of());
    }

    private S3Answer read(S3Request request, String setting) {
        String document =
                buckets.get(request.scope(), request.bucket()).settings().get(setting);
        if (document == null) {
            throw new AwsException(
                    404, String.valueOf(MISSING.get(setting)), "The " + setting + " configuration was not found");
        }
        return S3Answer.document(document);
    }

    private static AwsException unknown(S3Request request) {
        return new AwsException(
                501,
                "NotImplemented",
                "The simulated s3 does not have " + request.method() + " of a bucket with "
                        + request.query().keySet());
    }
}
