package io.clm.core.render;

import io.clm.core.json.CanonicalJson;
import io.clm.core.registry.Secret;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What rendering needs to know of the cluster's account and region.
 *
 * @param vpc the VPC the cluster lives in; null when not looked up
 * @param subnets of that VPC
 * @param loadBalancerCertificate id of the certificate that fits the cluster's API host best; empty when there is none
 * @param stackOutputs of the main stack; empty before it exists
 * @param secrets plaintexts by ciphertext ({@code aws:kms:…} as in the config item)
 * @param eks what is known of an EKS cluster once its main stack is there; null when it is none, or not there yet
 * @param values plain data that is put into {@code .Values} as it is, winning over what is computed: how a recorded
 *     file stands in for the cloud
 * @param etcdKey ARN of the key that encrypts etcd's files; empty when there is none
 * @param isLive whether a cloud stands behind them: what a rendering asks for and does not find is looked up then
 */
public record CloudFacts(
        @Nullable Vpc vpc,
        List<Subnet> subnets,
        List<Image> images,
        List<InstanceType> instanceTypes,
        String loadBalancerCertificate,
        SortedMap<String, String> stackOutputs,
        Map<String, Secret> secrets,
        @Nullable Eks eks,
        Map<String, @Nullable Object> values,
        String etcdKey,
        boolean isLive) {

    /** A virtual network. */
    public record Vpc(String id, String ipv4Cidr, List<String> ipv6Cidrs) {}

    /** A subnet of the VPC. */
    public record Subnet(String id, String zone, Map<String, String> tags, List<String> ipv6Cidrs) {}

    /**
     * A machine image.
     *
     * @param owner account id of its owner, or an alias such as {@code amazon}
     */
    public record Image(String name, String owner, String id) implements Fact {}

    /**
     * A kind of machine.
     *
     * @param memoryBytes in bytes
     * @param architecture {@code amd64} or {@code arm64}
     * @param storageDevices local disks
     * @param storageDeviceBytes size of each, in bytes
     */
    public record InstanceType(
            String name, int vcpus, long memoryBytes, String architecture, long storageDevices, long storageDeviceBytes)
            implements Fact {}

    /**
     * An EKS control plane.
     *
     * @param endpoint URL of its API server
     * @param certificateAuthority base64 of its certificate
     */
    public record Eks(String endpoint, String certificateAuthority, String oidcIssuerUrl, String serviceCidr)
            implements Fact {}

    public CloudFacts {
        subnets = List.copyOf(subnets);
        images = List.copyOf(images);
        instanceTypes = List.copyOf(instanceTypes);
        stackOutputs = new TreeMap<>(stackOutputs);
        secrets = Map.copyOf(secrets);
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Recorded facts. */
    public CloudFacts(
            @Nullable Vpc vpc,
            List<Subnet> subnets,
            List<Image> images,
            List<InstanceType> instanceTypes,
            String loadBalancerCertificate,
            SortedMap<String, String> stackOutputs,
            Map<String, Secret> secrets,
            @Nullable Eks eks,
            Map<String, @Nullable Object> values) {
        this(
                vpc,
                subnets,
                images,
                instanceTypes,
                loadBalancerCertificate,
                stackOutputs,
                secrets,
                eks,
                values,
                "",
                false);
    }

    /** Facts of the cloud alone. */
    public CloudFacts(
            @Nullable Vpc vpc,
            List<Subnet> subnets,
            List<Image> images,
            List<InstanceType> instanceTypes,
            String loadBalancerCertificate,
            SortedMap<String, String> stackOutputs,
            Map<String, Secret> secrets) {
        this(vpc, subnets, images, instanceTypes, loadBalancerCertificate, stackOutputs, secrets, null, Map.of());
    }

    /** The network of a cloud that can be asked for more. */
    public static CloudFacts live(Vpc vpc, List<Subnet> subnets) {
        return new CloudFacts(
                vpc, subnets, List.of(), List.of(), "", new TreeMap<>(), Map.of(), null, Map.of(), "", true);
    }

    /** Nothing known: enough for templates that ask for nothing. */
    public static CloudFacts none() {
        return new CloudFacts(null, List.of(), List.of(), List.of(), "", new TreeMap<>(), Map.of());
    }

    public CloudFacts withStackOutputs(Map<String, String> outputs) {
        return ofMainStack(outputs, eks);
    }

    /** As they were before the main stack was there: no outputs, no control plane of EKS. */
    public CloudFacts beforeMainStack() {
        return ofMainStack(Map.of(), null);
    }

    private CloudFacts ofMainStack(Map<String, String> outputs, @Nullable Eks controlPlane) {
        return new CloudFacts(
                vpc,
                subnets,
                images,
                instanceTypes,
                loadBalancerCertificate,
                new TreeMap<>(outputs),
                secrets,
                controlPlane,
                values,
                etcdKey,
                isLive);
    }

    /** These, and what the cloud said of wants. */
    public CloudFacts with(Collection<Fact> facts) {
        FactSorter sorted = new FactSorter(this);
        facts.forEach(sorted::add);
        return sorted.facts();
    }

    public Optional<InstanceType> instanceType(String name) {
        return instanceTypes.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** SHA-256 of all facts but the plaintexts, hexadecimal. */
    public String hash() {
        List<Object> parts = List.of(
                Optional.ofNullable(vpc),
                subnets,
                images,
                instanceTypes,
                loadBalancerCertificate,
                stackOutputs,
                Optional.ofNullable(eks),
                values,
                etcdKey);
        return CanonicalJson.sha256(parts);
    }
}
