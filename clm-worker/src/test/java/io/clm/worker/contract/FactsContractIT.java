package io.clm.worker.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.Secret;
import io.clm.core.render.CloudFacts;
import io.clm.core.render.Fact;
import io.clm.core.render.Want;
import io.clm.worker.aws.Aws;
import io.clm.worker.aws.AwsAccess;
import io.clm.worker.aws.AwsClients;
import io.clm.worker.facts.FactsSource;
import io.clm.worker.outside.Refused;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.kms.KmsClient;

/** What the worker asks EC2, KMS, ACM and EKS is answered alike by our simulation and by another one. */
class FactsContractIT {
    private static final Cluster CLUSTER = ClusterUnderTest.CLUSTER;

    private static FactsSource facts(AwsServer server) throws IOException {
        AwsAccess access = new AwsAccess(server.endpoint(), "", Duration.ofSeconds(30));
        return new Aws(new AwsClients(access)).facts(Clock.systemUTC());
    }

    private static List<Fact> ask(AwsServer server, Want want) throws IOException {
        Map<Want, List<Fact>> answers = facts(server).ask(CLUSTER, Set.of(want));
        assertThat(answers).containsOnlyKeys(want);
        return answers.getOrDefault(want, List.of());
    }

    @ParameterizedTest
    @EnumSource
    void the_default_network_has_subnets_in_several_zones(AwsServer server) throws IOException {
        CloudFacts network = facts(server).network(CLUSTER);
        assertThat(network.isLive()).isTrue();
        CloudFacts.Vpc vpc = Objects.requireNonNull(network.vpc());
        assertThat(vpc.ipv4Cidr()).isEqualTo("172.31.0.0/16");
        assertThat(network.subnets())
                .extracting(CloudFacts.Subnet::zone)
                .contains("eu-central-1a", "eu-central-1b", "eu-central-1c");
        Cluster named = CLUSTER.withConfigItems(Map.of("vpc_id", vpc.id()));
        assertThat(facts(server).network(named)).isEqualTo(network);
    }

    @ParameterizedTest
    @EnumSource
    void a_network_that_is_not_there_is_named(AwsServer server) throws IOException {
        Cluster lost = CLUSTER.withConfigItems(Map.of("vpc_id", "vpc-0123456789abcdef0"));
        FactsSource facts = facts(server);
        assertThatThrownBy(() -> facts.network(lost))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("vpc-0123456789abcdef0");
    }

    @ParameterizedTest
    @EnumSource
    void kinds_of_machines_are_measured_as_clm_measures_them(AwsServer server) throws IOException {
        Want plain = new Want.MachineType("m5.large");
        Want disks = new Want.MachineType("m5d.large");
        Want arm = new Want.MachineType("m6g.large");
        Want none = new Want.MachineType("m5.tiny");
        Map<Want, List<Fact>> answers = facts(server).ask(CLUSTER, Set.of(plain, disks, arm, none));
        assertThat(answers)
                .isEqualTo(Map.of(
                        plain, List.of(new CloudFacts.InstanceType("m5.large", 2, 8L << 30, "amd64", 0, 0)),
                        disks,
                                List.of(new CloudFacts.InstanceType(
                                        "m5d.large", 2, 8L << 30, "amd64", 1, 75_000_000_000L)),
                        arm, List.of(new CloudFacts.InstanceType("m6g.large", 2, 8L << 30, "arm64", 0, 0)),
                        none, List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void an_image_is_found_by_name_and_owner(AwsServer server) throws IOException {
        server.endpoint();
        Want.ImageNamed there = server.image();
        assertThat(ask(server, there)).singleElement().satisfies(fact -> {
            CloudFacts.Image image = (CloudFacts.Image) fact;
            assertThat(image.name()).isEqualTo(there.name());
            assertThat(image.owner()).isEqualTo(there.owner());
            assertThat(image.id()).startsWith("ami-");
        });
        assertThat(ask(server, new Want.ImageNamed("nobodys", there.owner()))).isEmpty();
        assertThat(ask(server, new Want.ImageNamed(there.name(), "999999999999")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_config_item_is_decrypted_and_rubbish_is_not(AwsServer server) throws IOException {
        String item = "aws:kms:" + encrypted(server, "hunter22 ü");
        assertThat(ask(server, new Want.Plaintext(item)))
                .containsExactly(new Fact.Decrypted(item, new Secret("hunter22 ü")));
        for (String rubbish : List.of("", "cnViYmlzaA==", "no base64")) {
            assertThat(ask(server, new Want.Plaintext("aws:kms:" + rubbish))).isEmpty();
        }
    }

    private static String encrypted(AwsServer server, String plaintext) throws IOException {
        try (KmsClient kms =
                new AwsSdk(server.endpoint()).set(KmsClient.builder()).build()) {
            return Base64.getEncoder()
                    .encodeToString(kms.encrypt(request ->
                                    request.keyId(AwsServer.KEY).plaintext(SdkBytes.fromUtf8String(plaintext)))
                            .ciphertextBlob()
                            .asByteArray());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_key_is_found_by_its_alias(AwsServer server) throws IOException {
        assertThat(ask(server, new Want.KeyOf(AwsServer.KEY)))
                .singleElement()
                .asString()
                .contains("arn:aws:kms:eu-central-1:123456789012:key/");
        assertThat(ask(server, new Want.KeyOf("alias/nobody"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_certificate_that_fits_a_host_is_found(AwsServer server) throws IOException {
        String domain = "d%d.example.org".formatted(System.nanoTime());
        String arn = imported(server, MadeCertificate.of("*." + domain));
        assertThat(ask(server, new Want.Certificate("kube-1." + domain))).containsExactly(new Fact.Certificate(arn));
        assertThat(ask(server, new Want.Certificate("a.b." + domain))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_control_plane_of_eks_is_known_once_it_is_there(AwsServer server) throws IOException {
        String name = "eks-" + System.nanoTime();
        Want want = new Want.ControlPlane(name);
        assertThat(ask(server, want)).isEmpty();
        server.makeControlPlane(new AwsSdk(server.endpoint()), name);
        assertThat(ask(server, want)).singleElement().satisfies(fact -> {
            CloudFacts.Eks eks = (CloudFacts.Eks) fact;
            assertThat(eks.endpoint()).startsWith("https://").contains("eu-central-1");
            assertThat(Base64.getDecoder().decode(eks.certificateAuthority())).isNotEmpty();
            assertThat(eks.oidcIssuerUrl()).startsWith("https://");
            assertThat(eks.serviceCidr()).isEqualTo("10.100.0.0/16");
        });
    }

    private static String imported(AwsServer server, MadeCertificate made) throws IOException {
        try (AcmClient acm =
                new AwsSdk(server.endpoint()).set(AcmClient.builder()).build()) {
            return acm.importCertificate(request -> request.certificate(SdkBytes.fromUtf8String(made.certificate()))
                            .privateKey(SdkBytes.fromUtf8String(made.key())))
                    .certificateArn();
        }
    }
}
