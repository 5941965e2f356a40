package io.clm.sim.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** S3 through the real SDK, and templates in it; what it has in common with real ones is in the worker's contract tests. */
class S3IT {
    private static final String BUCKET = "clm-templates";
    private static final String OTHER_ACCOUNT = "AKIA210987654321";

    @TempDir
    Path state;

    CloudUnderTest cloud;
    S3Client s3;

    @BeforeEach
    void start() {
        cloud = new CloudUnderTest(state, 100);
        s3 = cloud.s3("test");
        s3.createBucket(r -> r.bucket(BUCKET).createBucketConfiguration(c -> c.locationConstraint("eu-central-1")));
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private String put(String key, String text) {
        s3.putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString(text));
        return s3.utilities().getUrl(r -> r.bucket(BUCKET).key(key)).toString();
    }

    private static String template(int atLeast) {
        return "Description: x\nResources:\n  Topic: {Type: AWS::SNS::Topic}\n"
                + ("# " + "x".repeat(77) + "\n").repeat(atLeast / 80 + 1);
    }

    @Test
    void objects_outlive_a_restart_and_are_in_the_journal() {
        put("a/b.txt", "text");
        cloud.restart();
        s3 = cloud.s3("test");
        assertThat(s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("a/b.txt")).asUtf8String())
                .isEqualTo("text");
        assertThat(cloud.journal("create-bucket")).hasSize(1);
        assertThat(cloud.journal("put-object"))
                .singleElement()
                .satisfies(item -> assertThat(item.path("name").asString()).isEqualTo(BUCKET + "/a/b.txt"));
    }

    @Test
    void a_bucket_is_its_accounts_alone_and_its_name_is_taken_everywhere() {
        put("a", "text");
        S3Client other = cloud.s3(OTHER_ACCOUNT);
        assertThatThrownBy(() -> other.getObjectAsBytes(r -> r.bucket(BUCKET).key("a")))
                .isInstanceOf(S3Exception.class)
                .satisfies(e -> assertThat(((S3Exception) e).statusCode()).isEqualTo(403));
        assertThatThrownBy(() -> other.createBucket(
                        r -> r.bucket(BUCKET).createBucketConfiguration(c -> c.locationConstraint("eu-central-1"))))
                .isInstanceOf(BucketAlreadyExistsException.class);
    }

    @Test
    void a_body_sent_in_pieces_is_put_together() {
        String text = template(200_000);
        put("large", text);
        assertThat(s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("large")).asUtf8String())
                .isEqualTo(text);
    }

    @Test
    void a_template_too_large_for_a_call_comes_from_here() {
        CloudFormationClient stacks = cloud.cloudFormation();
        String text = template(51_200);
        String url = put("stack.template", text);
        assertThatThrownBy(() -> stacks.createStack(r -> r.stackName("large").templateBody(text)))
                .hasMessageContaining("51200");
        stacks.createStack(r -> r.stackName("large").templateURL(url));
        assertThat(stacks.getTemplate(r -> r.stackName("large")).templateBody()).isEqualTo(text);
        assertThatThrownBy(() -> stacks.createStack(r -> r.stackName("none").templateURL(url + "x")))
                .hasMessageContaining("S3 error: The specified key does not exist");
        String huge = put("huge.template", template(1_048_576));
        assertThatThrownBy(() -> stacks.createStack(r -> r.stackName("huge").templateURL(huge)))
                .hasMessageContaining("1048576");
    }
}
