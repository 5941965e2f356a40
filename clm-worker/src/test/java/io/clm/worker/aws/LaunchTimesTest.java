package io.clm.worker.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.autoscaling.model.Instance;
import software.amazon.awssdk.services.autoscaling.model.LifecycleState;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Reservation;

class LaunchTimesTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final Map<String, Instant> cloud = new TreeMap<>(Map.of("i-1", NOON, "i-2", NOON.plusSeconds(60)));
    private final List<List<String>> asked = new ArrayList<>();
    private final LaunchTimes times = new LaunchTimes(new Ec2());

    @Test
    void a_time_is_asked_for_once() {
        assertThat(times.of(List.of(running("i-1")))).isEqualTo(Map.of("i-1", NOON));
        assertThat(times.of(List.of(running("i-1"), running("i-2")))).isEqualTo(cloud);
        assertThat(times.of(List.of(running("i-1"), running("i-2")))).isEqualTo(cloud);
        assertThat(asked).containsExactly(List.of("i-1"), List.of("i-2"));
    }

    @Test
    void a_machine_that_ec2_does_not_tell_of_yet_is_asked_for_again() {
        assertThat(times.of(List.of(running("i-3")))).isEmpty();
        cloud.put("i-3", NOON);
        assertThat(times.of(List.of(running("i-3")))).containsKey("i-3");
    }

    @Test
    void a_machine_that_is_started_out_of_a_warm_pool_has_the_time_of_its_start() {
        assertThat(times.of(List.of(machine("i-1", LifecycleState.WARMED_STOPPED))))
                .containsEntry("i-1", NOON);
        cloud.put("i-1", NOON.plusSeconds(3600));
        assertThat(times.of(List.of(running("i-1")))).containsEntry("i-1", NOON.plusSeconds(3600));
    }

    @Test
    void no_question_has_more_ids_than_ec2_takes() {
        List<Instance> many =
                IntStream.range(0, 450).mapToObj(n -> running("i-x" + n)).toList();
        times.of(many);
        assertThat(asked).extracting(List::size).containsExactly(200, 200, 50);
    }

    private static Instance running(String id) {
        return machine(id, LifecycleState.IN_SERVICE);
    }

    private static Instance machine(String id, LifecycleState state) {
        return Instance.builder().instanceId(id).lifecycleState(state).build();
    }

    private final class Ec2 implements Ec2Client {
        @Override
        public DescribeInstancesResponse describeInstances(DescribeInstancesRequest request) {
            List<String> ids = request.filters().getFirst().values();
            asked.add(List.copyOf(ids));
            List<software.amazon.awssdk.services.ec2.model.Instance> found = ids.stream()
                    .filter(cloud::containsKey)
                    .map(id -> software.amazon.awssdk.services.ec2.model.Instance.builder()
                            .instanceId(id)
                            .launchTime(cloud.get(id))
                            .build())
                    .toList();
            return DescribeInstancesResponse.builder()
                    .reservations(Reservation.builder().instances(found).build())
                    .build();
        }

        @Override
        public String serviceName() {
            return "ec2";
        }

        @Override
        public void close() {}
    }
}
