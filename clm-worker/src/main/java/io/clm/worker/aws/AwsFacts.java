package io.clm.worker.aws;

import io.clm.core.registry.Cluster;
import io.clm.core.render.CloudFacts;
import io.clm.core.render.Fact;
import io.clm.core.render.Want;
import io.clm.worker.facts.FactsSource;
import io.clm.worker.outside.Parallel;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts from EC2, KMS, ACM and EKS. */
final class AwsFacts implements FactsSource {
    private static final int AT_ONCE = 8;

    private final AwsClients clients;
    private final InstantSource clock;

    AwsFacts(AwsClients clients, InstantSource clock) {
        this.clients = clients;
        this.clock = clock;
    }

    private record Answer(Want want, List<Fact> facts) {}

    @Override
    public CloudFacts network(Cluster cluster) {
        return AwsCalls.call("ec2", () -> Ec2Network.look(clients.of(cluster).machines(), cluster));
    }

    @Override
    public Map<Want, List<Fact>> ask(Cluster cluster, Set<Want> wants) {
        AwsClients.Regional regional = clients.of(cluster);
        List<Want> single = new ArrayList<>();
        List<Want.MachineType> types = new ArrayList<>();
        for (Want want : wants) {
            if (want instanceof Want.MachineType type) {
                types.add(type);
            } else {
                single.add(want);
            }
        }
        Map<Want, List<Fact>> answers = new HashMap<>(types(regional, types));
        Parallel.map(single, AT_ONCE, want -> new Answer(want, ask(regional, want)))
                .forEach(answer -> answers.put(answer.want(), answer.facts()));
        return answers;
    }

    private static Map<Want, List<Fact>> types(AwsClients.Regional regional, List<Want.MachineType> wants) {
        return AwsCalls.call("ec2", () -> Ec2Catalog.types(regional.machines(), wants));
    }

    private List<Fact> ask(AwsClients.Regional regional, Want want) {
        return switch (want) {
            case Want.ImageNamed image -> AwsCalls.call("ec2", () -> Ec2Catalog.images(regional.machines(), image));
            case Want.MachineType type -> types(regional, List.of(type)).getOrDefault(type, List.of());
            case Want.Plaintext item -> KmsSecrets.plaintext(regional.keys(), item);
            case Want.KeyOf key -> KmsSecrets.key(regional.keys(), key);
            case Want.Certificate certificate ->
                AcmCertificates.best(regional.certificates(), certificate.host(), clock.instant());
            case Want.ControlPlane controlPlane -> EksControlPlanes.find(regional.controlPlanes(), controlPlane);
        };
    }
}
