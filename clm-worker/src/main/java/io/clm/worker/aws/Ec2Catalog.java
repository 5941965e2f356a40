package io.clm.worker.aws;

import io.clm.core.render.CloudFacts;
import io.clm.core.render.Fact;
import io.clm.core.render.Want;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** Images and kinds of machines. */
final class Ec2Catalog {
    private Ec2Catalog() {}

    /** The images under the owner as it was asked for: an account id, or an alias. */
    static List<Fact> images(Ec2Client ec2, Want.ImageNamed want) {
        return ec2
                .describeImages(request -> request.owners(want.owner())
                        .filters(filter -> filter.name("name").values(want.name())))
                .images()
                .stream()
                .<Fact>map(image -> new CloudFacts.Image(want.name(), want.owner(), image.imageId()))
                .toList();
    }

    /** All of them in one question. */
    static Map<Want, List<Fact>> types(Ec2Client ec2, Collection<Want.MachineType> wants) {
        Map<Want, List<Fact>> known = new HashMap<>();
        wants.forEach(want -> known.put(want, List.of()));
        if (!wants.isEmpty()) {
            List<String> names =
                    wants.stream().map(Want.MachineType::name).sorted().toList();
            ec2
                    .describeInstanceTypesPaginator(request -> request.filters(
                            filter -> filter.name("instance-type").values(names)))
                    .instanceTypes()
                    .stream()
                    .map(FactsReader::instanceType)
                    .flatMap(Optional::stream)
                    .forEach(type -> known.put(new Want.MachineType(type.name()), List.of(type)));
        }
        return known;
    }
}
