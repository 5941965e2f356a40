package io.clm.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clm.core.cloudformation.UpdateBehaviour;
import io.clm.core.diff.Mask;
import io.clm.core.plan.Reversal.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackDiffTest {

    private static final String STACK = """
            Resources:
              Bucket:
                Type: AWS::S3::Bucket
                Properties: {BucketName: logs, Tags: [{Key: a, Value: "1"}, {Key: b, Value: "2"}]}
              Policy:
                Type: AWS::S3::BucketPolicy
                Properties: {Bucket: !Ref Bucket, PolicyDocument: {Statement: [{Effect: Allow}]}}
              Alarm:
                Type: AWS::CloudWatch::Alarm
                Properties: {AlarmDescription: !Sub "watches ${Bucket.Arn}"}
              Custom:
                Type: Custom::Thing
                Properties: {ServiceToken: t, Value: 1}
            """;

    @Test
    void nothing_differs_from_itself_whichever_way_it_is_written() {
        String other = STACK.replace("!Ref Bucket", "{Ref: Bucket}")
                .replace("{Key: a, Value: \"1\"}, {Key: b, Value: \"2\"}", "{Key: b, Value: 2}, {Key: a, Value: 1}");
        assertThat(diff(STACK, other)).isEmpty();
    }

    @Test
    void a_tag_is_changed_in_place() {
        ResourceChange change =
                diff(STACK, STACK.replace("Value: \"1\"", "Value: x")).getFirst();
        assertThat(change.replacement()).isEqualTo("False");
        assertThat(change.properties())
                .extracting(property -> property.field().path(), PropertyChange::update)
                .containsExactly(tuple("Tags[Key=a].Value", UpdateBehaviour.IN_PLACE));
        assertThat(change.reversal()).isEqualTo(Reversal.REVERSIBLE);
    }

    @Test
    void a_resource_that_is_replaced_drags_along_what_uses_it() {
        List<ResourceChange> changes = diff(STACK, STACK.replace("BucketName: logs", "BucketName: other"));
        assertThat(changes)
                .extracting(ResourceChange::logicalId, ResourceChange::replacement)
                .containsExactly(tuple("Alarm", "False"), tuple("Bucket", "True"), tuple("Policy", "True"));
        assertThat(changes.getLast().notes()).containsExactly("Bucket uses Bucket, which is replaced");
        assertThat(changes.get(1).reversal()).isEqualTo(Reversal.oneWay("Bucket is replaced: its objects are lost"));
    }

    @Test
    void what_is_retained_is_said_and_nothing_is_lost() {
        String retained =
                STACK.replace("Type: AWS::S3::Bucket\n", "Type: AWS::S3::Bucket\n    UpdateReplacePolicy: Retain\n");
        ResourceChange bucket = diff(retained, retained.replace("BucketName: logs", "BucketName: other"))
                .get(1);
        assertThat(bucket.reversal().level()).isEqualTo(Level.REVERSIBLE);
        assertThat(bucket.notes()).contains("the old one is kept, outside of the stack (UpdateReplacePolicy: Retain)");
    }

    @Test
    void a_deletion_counts_by_the_policy_it_had() {
        String before = STACK.replace("Type: AWS::S3::Bucket\n", "Type: AWS::S3::Bucket\n    DeletionPolicy: Retain\n");
        String after = "Resources:\n  Custom:\n    Type: Custom::Thing\n    Properties: {ServiceToken: t, Value: 1}\n";
        assertThat(diff(before, after))
                .filteredOn(change -> change.logicalId().equals("Bucket"))
                .extracting(ResourceChange::action, change -> change.reversal().level())
                .containsExactly(tuple(Action.DELETE, Level.REVERSIBLE));
        assertThat(diff(STACK, after))
                .filteredOn(change -> change.logicalId().equals("Bucket"))
                .extracting(change -> change.reversal().level())
                .containsExactly(Level.ONE_WAY);
    }

    @Test
    void of_an_unknown_type_it_is_said_that_nothing_is_known() {
        ResourceChange custom =
                diff(STACK, STACK.replace("Value: 1}", "Value: 2}")).getFirst();
        assertThat(custom.replacement()).isEmpty();
        assertThat(custom.properties()).extracting(PropertyChange::update).containsExactly(UpdateBehaviour.UNKNOWN);
    }

    @Test
    void another_type_under_the_same_name_is_a_replacement() {
        assertThat(diff(STACK, STACK.replace("AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm")))
                .extracting(ResourceChange::replacement)
                .containsExactly("True");
    }

    @Test
    void how_cloudformation_deals_with_a_resource_changes_nothing_in_the_cloud() {
        ResourceChange change = diff(
                        STACK, STACK.replace("Type: Custom::Thing", "DeletionPolicy: Retain\n    Type: Custom::Thing"))
                .getFirst();
        assertThat(change.replacement()).isEqualTo("False");
    }

    @Test
    void resources_that_use_each_other_in_a_circle_come_to_an_end() {
        String circle = """
                Resources:
                  A: {Type: 'AWS::S3::Bucket', Properties: {BucketName: x, Tags: [{Key: k, Value: !Ref B}]}}
                  B: {Type: 'AWS::S3::BucketPolicy', Properties: {Bucket: !Ref A}}
                """;
        assertThat(diff(circle, circle.replace("BucketName: x", "BucketName: y")))
                .hasSize(2);
    }

    private static List<ResourceChange> diff(String before, String after) {
        return new StackDiff(before, after, Mask.NONE).resources();
    }
}
