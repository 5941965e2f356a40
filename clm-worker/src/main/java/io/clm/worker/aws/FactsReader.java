package io.clm.worker.aws;

import io.clm.core.render.CloudFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.ec2.model.ArchitectureType;
import software.amazon.awssdk.services.ec2.model.DiskInfo;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.SubnetIpv6CidrBlockAssociation;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcIpv6CidrBlockAssociation;

/** Reads EC2's answers as facts. */
final class FactsReader {
    private static final long MIB = 1024L * 1024L;
    private static final long GB = 1000L * 1000L * 1000L;

    private FactsReader() {}

    static CloudFacts.Vpc vpc(Vpc vpc) {
        List<String> ipv6 = vpc.ipv6CidrBlockAssociationSet().stream()
                .map(VpcIpv6CidrBlockAssociation::ipv6CidrBlock)
                .toList();
        return new CloudFacts.Vpc(vpc.vpcId(), vpc.cidrBlock(), ipv6);
    }

    static CloudFacts.Subnet subnet(Subnet subnet) {
        Map<String, String> tags = new TreeMap<>();
        subnet.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
        List<String> ipv6 = subnet.ipv6CidrBlockAssociationSet().stream()
                .map(SubnetIpv6CidrBlockAssociation::ipv6CidrBlock)
                .toList();
        return new CloudFacts.Subnet(subnet.subnetId(), subnet.availabilityZone(), tags, ipv6);
    }

    /** Empty for a kind of machine that is neither amd64 nor arm64. */
    static Optional<CloudFacts.InstanceType> instanceType(InstanceTypeInfo type) {
        return architecture(type).map(architecture -> instanceType(type, architecture));
    }

    private static Optional<String> architecture(InstanceTypeInfo type) {
        List<ArchitectureType> supported = type.processorInfo().supportedArchitectures();
        if (supported.contains(ArchitectureType.X86_64)) {
            return Optional.of("amd64");
        }
        return supported.contains(ArchitectureType.ARM64) ? Optional.of("arm64") : Optional.empty();
    }

    private static CloudFacts.InstanceType instanceType(InstanceTypeInfo type, String architecture) {
        List<DiskInfo> disks = type.instanceStorageInfo() == null
                ? List.of()
                : type.instanceStorageInfo().disks();
        return new CloudFacts.InstanceType(
                type.instanceTypeAsString(),
                type.vCpuInfo().defaultVCpus(),
                type.memoryInfo().sizeInMiB() * MIB,
                architecture,
                disks.stream().mapToLong(DiskInfo::count).sum(),
                disks.isEmpty() ? 0 : disks.getFirst().sizeInGB() * GB);
    }
}
