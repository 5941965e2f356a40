package io.clm.worker.aws;

import io.clm.core.render.CloudFacts.Image;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;

/**
 * Which machine images templates may name.
 *
 * @param owners account ids or aliases ({@code self}, {@code amazon})
 * @param names patterns with {@code *}
 */
public record ImageFilter(List<String> owners, List<String> names) {
    public ImageFilter {
        owners = List.copyOf(owners);
        names = List.copyOf(names);
    }

    /** An image of an owner that has an alias is there under both, as templates may name either. */
    List<Image> find(Ec2Client ec2) {
        Filter named = Filter.builder().name("name").values(names).build();
        return ec2.describeImages(request -> request.owners(owners).filters(named)).images().stream()
                .flatMap(ImageFilter::image)
                .sorted(Comparator.comparing(Image::name)
                        .thenComparing(Image::owner)
                        .thenComparing(Image::id))
                .toList();
    }

    private static Stream<Image> image(software.amazon.awssdk.services.ec2.model.Image image) {
        return Stream.concat(
                        Optional.ofNullable(image.imageOwnerAlias()).stream(),
                        Optional.ofNullable(image.ownerId()).stream())
                .distinct()
                .map(owner -> new Image(image.name(), owner, image.imageId()));
    }
}
