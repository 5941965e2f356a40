package io.clm.sim.kube.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.sim.kube.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request of the scenarios is answered as a real server answered it. Most of the time they wait: side by side. */
@Execution(ExecutionMode.CONCURRENT)
class RecordedAnswersContractIT {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void answers_as_recorded(Server server, Scenario scenario) throws Exception {
        Endpoint endpoint = server.endpoint();
        List<String> differences = new ArrayList<>();
        try (Namespaces namespace = Namespaces.create(endpoint)) {
            Variables variables = new Variables(namespace.name());
            for (Step step : scenario.steps()) {
                Response response = step.run(endpoint, variables);
                String wanted = step.code() + " " + Json.sorted(Normal.again(step.answer()));
                String got = response.code() + " " + Json.sorted(step.normal(response, variables));
                if (!got.equals(wanted)) {
                    differences.add("%s%n  wanted %s%n  got    %s%n".formatted(step, wanted, got));
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    static Stream<Arguments> cases() throws Exception {
        List<Scenario> scenarios = Scenario.all();
        return Stream.of(Server.values())
                .flatMap(server -> scenarios.stream().map(scenario -> Arguments.of(server, scenario)));
    }
}
