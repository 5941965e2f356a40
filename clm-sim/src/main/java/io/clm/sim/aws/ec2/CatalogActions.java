package io.clm.sim.aws.ec2;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.protocol.Filters;
import io.clm.sim.aws.protocol.Page;
import io.clm.sim.aws.protocol.Xml;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What one can choose from: images and instance types. */
final class CatalogActions {
    private CatalogActions() {}

    static Map<String, AwsAction> actions() {
        return Map.of("DescribeImages", CatalogActions::images, "DescribeInstanceTypes", CatalogActions::types);
    }

    private static void images(AwsCall call, Xml x) {
        List<String> ids = call.params().texts("ImageId");
        List<String> owners = call.params().texts("Owner");
        ids.stream().filter(id -> Images.find(call.scope(), id).isEmpty()).forEach(CatalogActions::noImage);
        Filters filters = Filters.ec2(call.params());
        List<Images.Image> found = Images.all(call.scope()).stream()
                .filter(image -> ids.isEmpty() || ids.contains(image.id()))
                .filter(image -> owners.isEmpty()
                        || owners.contains(Images.Image.OWNER)
                        || owners.contains(Images.Image.OWNER_ALIAS))
                .filter(image -> filters.pass(name -> said(image, name)))
                .toList();
        x.list("imagesSet", found, CatalogActions::image);
    }

    private static void image(Xml x, Images.Image image) {
        x.text("imageId", image.id())
                .text("imageLocation", Images.Image.OWNER_ALIAS + "/" + image.name())
                .text("imageState", "available")
                .text("imageOwnerId", Images.Image.OWNER)
                .text("imageOwnerAlias", Images.Image.OWNER_ALIAS)
                .text("creationDate", image.created())
                .text("isPublic", true)
                .text("architecture", image.architecture())
                .text("imageType", "machine")
                .text("name", image.name())
                .text("rootDeviceType", "ebs")
                .text("rootDeviceName", "/dev/xvda")
                .text("virtualizationType", "hvm");
    }

    private static Collection<String> said(Images.Image image, String filter) {
        return switch (filter) {
            case "name" -> List.of(image.name());
            case "image-id" -> List.of(image.id());
            case "owner-id" -> List.of(Images.Image.OWNER);
            case "owner-alias" -> List.of(Images.Image.OWNER_ALIAS);
            case "architecture" -> List.of(image.architecture());
            case "state" -> List.of("available");
            default -> throw UnknownFilter.of(filter);
        };
    }

    private static void noImage(String id) {
        throw new AwsException(400, "InvalidAMIID.NotFound", "The image id '[" + id + "]' does not exist");
    }

    private static void types(AwsCall call, Xml x) {
        List<String> names = call.params().texts("InstanceType");
        names.stream().filter(name -> InstanceType.find(name).isEmpty()).forEach(CatalogActions::noType);
        Filters filters = Filters.ec2(call.params());
        List<InstanceType> found = InstanceType.all().stream()
                .filter(type -> names.isEmpty() || names.contains(type.name()))
                .filter(type -> filters.pass(name -> typeSaid(type, name)))
                .sorted(Comparator.comparing(InstanceType::name))
                .toList();
        int limit = call.params().integer("MaxResults").orElse(100);
        Page<InstanceType> page = Page.of(
                found,
                InstanceType::name,
                limit,
                call.params().find("NextToken").orElse(null));
        x.list("instanceTypeSet", page.items(), CatalogActions::type).text("nextToken", page.next());
    }

    private static void type(Xml x, InstanceType type) {
        x.text("instanceType", type.name())
                .text("currentGeneration", true)
                .text("bareMetal", false)
                .text("instanceStorageSupported", type.disk() > 0)
                .element("processorInfo", p -> p.texts("supportedArchitectures", List.of(type.architecture())))
                .element("vCpuInfo", v -> v.text("defaultVCpus", type.cpus()))
                .element("memoryInfo", m -> m.text("sizeInMiB", type.memory()))
                .element(
                        "networkInfo",
                        n -> n.text("maximumNetworkInterfaces", type.interfaces())
                                .text("ipv4AddressesPerInterface", type.addresses())
                                .text("ipv6Supported", true)
                                .text("ipv6AddressesPerInterface", type.addresses()));
        if (type.disk() > 0) {
            x.element(
                    "instanceStorageInfo",
                    s -> s.text("totalSizeInGB", type.disk())
                            .list(
                                    "disks",
                                    List.of(type),
                                    (d, t) -> d.text("sizeInGB", t.disk())
                                            .text("count", 1)
                                            .text("type", "ssd")));
        }
    }

    private static Collection<String> typeSaid(InstanceType type, String filter) {
        return switch (filter) {
            case "instance-type" -> List.of(type.name());
            case "processor-info.supported-architecture" -> List.of(type.architecture());
            case "current-generation" -> List.of("true");
            default -> throw UnknownFilter.of(filter);
        };
    }

    private static void noType(String name) {
        throw new AwsException(
                400, "InvalidInstanceType", "The following supplied instance types do not exist: [" + name + "]");
    }
}
