package io.clm.sim.kube.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.sim.kube.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request of the scenarios is answered as a real server answered it. */
class RecordedAnswersContractIT {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void answers_as_recorded(Server server, Scenario scenario) throws Exception {
        Endpoint endpoint = server.endpoint();
        List<String> wanted = new ArrayList<>();
        List<String> got = new ArrayList<>();
        try (Namespaces namespace = Namespaces.create(endpoint)) {
            for (Step step : scenario.steps()) {
                Response response = step.run(endpoint, namespace.name());
                wanted.add(step + "\n  => " + step.code() + " " + Json.sorted(step.answer()));
                got.add(step + "\n  => " + response.code() + " "
                        + Json.sorted(step.normal(response, namespace.name())));
            }
        }
        assertThat(got).containsExactlyElementsOf(wanted);
    }

    static Stream<Arguments> cases() throws Exception {
        List<Scenario> scenarios = Scenario.all();
        return Stream.of(Server.values())
                .flatMap(server -> scenarios.stream().map(scenario -> Arguments.of(server, scenario)));
    }
}
