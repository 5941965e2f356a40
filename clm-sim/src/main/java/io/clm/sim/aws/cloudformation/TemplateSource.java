package io.clm.sim.aws.cloudformation;

import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.s3.Buckets;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the text of a template comes from: the call itself, or an object of this cloud's S3. */
final class TemplateSource {
    static final int BODY_LIMIT = 51_200;
    static final int URL_LIMIT = 1_048_576;
    private static final Pattern VIRTUAL = Pattern.compile("(.+)\\.s3[.-].*");

    private final Buckets buckets;

    TemplateSource(Buckets buckets) {
        this.buckets = buckets;
    }

    /** The text of a template in a call. */
    String text(AwsCall call) {
        boolean byUrl = call.params().has("TemplateURL");
        if (byUrl && call.params().has("TemplateBody")) {
            throw AwsException.validation("You cannot specify more than one template.");
        }
        return byUrl
                ? limited(ofUrl(call, call.params().text("TemplateURL")), URL_LIMIT)
                : limited(ofBody(call), BODY_LIMIT);
    }

    private static String ofBody(AwsCall call) {
        return call.params()
                .find("TemplateBody")
                .orElseThrow(() -> AwsException.validation("Either Template URL or Template Body must be specified."));
    }

    private static String limited(String text, int limit) {
        if (text.getBytes(StandardCharsets.UTF_8).length > limit) {
            throw AwsException.validation("1 validation error detected: Value at 'templateBody' failed to satisfy"
                    + " constraint: Member must have length less than or equal to " + limit);
        }
        return text;
    }

    private String ofUrl(AwsCall call, String url) {
        URI at = address(url);
        Matcher virtual = VIRTUAL.matcher(String.valueOf(at.getHost()));
        String path = at.getPath().replaceFirst("^/", "");
        String bucket = virtual.matches() ? virtual.group(1) : path.split("/", 2)[0];
        String key = virtual.matches() ? path : path.substring(Math.min(path.length(), bucket.length() + 1));
        try {
            return buckets.text(call.scope(), bucket, key);
        } catch (AwsException e) {
            throw AwsException.validation("S3 error: " + e.message());
        }
    }

    private static URI address(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw AwsException.validation("TemplateURL must be a supported URL.");
        }
    }
}
