package io.clm.sim.aws.cloudformation.template;

import io.clm.sim.aws.AwsException;
import java.util.List;
import java.util.stream.LongStream;

/** {@code Fn::Cidr} for IPv4: the first so many blocks of a size in a network. */
final class Cidr {
    private Cidr() {}

    static List<String> of(List<?> arguments) {
        String[] block = Scalars.text(arguments.get(0)).split("/");
        int count = Integer.parseInt(Scalars.text(arguments.get(1)));
        int bits = arguments.size() > 2 ? Integer.parseInt(Scalars.text(arguments.get(2))) : 8;
        if (block.length != 2 || 32 - bits < Integer.parseInt(block[1])) {
            throw AwsException.validation("Template error: Fn::Cidr cannot divide " + String.join("/", block));
        }
        long first = address(block[0]);
        return LongStream.range(0, count)
                .mapToObj(i -> text(first + (i << bits)) + "/" + (32 - bits))
                .toList();
    }

    private static long address(String dotted) {
        long address = 0;
        for (String part : dotted.split("\\.")) {
            address = (address << 8) + Integer.parseInt(part);
        }
        return address;
    }

    private static String text(long address) {
        return (address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }
}
