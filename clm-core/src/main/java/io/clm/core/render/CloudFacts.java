package io.clm.core.render;

import io.clm.core.json.CanonicalJson;
import io.clm.core.registry.Secret;
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
 */
public record CloudFacts(
        @Nullable Vpc vpc,
        List<Subnet> subnets,
        List<Image> images,
        List<InstanceType> instanceTypes,
        String loadBalancerCertificate,
        SortedMap<String, String> stackOutputs,
        Map<String, Secret> secrets) {

    /** A virtual network. */
    public record Vpc(String id, String ipv4Cidr, List<String> ipv6Cidrs) {}

    /** A subnet of the VPC. */
    public record Subnet(String id, String zone, Map<String, String> tags, List<String> ipv6Cidrs) {}

    /**
     * A machine image.
     *
     * @param owner account id of its owner, or an alias such as {@code amazon}
     */
    public record Image(String name, String owner, String id) {}

    /**
     * A kind of machine.
     *
     * @param memoryBytes in bytes
     * @param architecture {@code amd64} or {@code arm64}
     * @param storageDevices local disks
     * @param storageDeviceBytes size of each, in bytes
     */
    public record InstanceType(
            String name,
            int vcpus,
            long memoryBytes,
            String architecture,
            long storageDevices,
            long storageDeviceBytes) {}

    public CloudFacts {
        subnets = List.copyOf(subnets);
        images = List.copyOf(images);
        instanceTypes = List.copyOf(instanceTypes);
        stackOutputs = new TreeMap<>(stackOutputs);
        secrets = Map.copyOf(secrets);
    }

    /** Nothing known: enough for templates that ask for nothing. */
    public static CloudFacts none() {
        return new CloudFacts(null, List.of(), List.of(), List.of(), "", new TreeMap<>(), Map.of());
    }

    public CloudFacts withStackOutputs(Map<String, String> outputs) {
        return new CloudFacts(
                vpc, subnets, images, instanceTypes, loadBalancerCertificate, new TreeMap<>(outputs), secrets);
    }

    public Optional<InstanceType> instanceType(String name) {
        return instanceTypes.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** SHA-256 of all facts but the plaintexts, hexadecimal. */
    public String hash() {
        List<Object> parts = List.of(
                Optional.ofNullable(vpc), subnets, images, instanceTypes, loadBalancerCertificate, stackOutputs);
        return CanonicalJson.sha256(parts);
    }
}
