package io.clm.sim.aws.ec2;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of machine.
 *
 * @param memory in MiB
 * @param disk local storage in GB; 0: none
 * @param interfaces how many network interfaces it takes
 * @param addresses IPv4 addresses of each interface
 */
public record InstanceType(
        String name, int cpus, int memory, String architecture, int disk, int interfaces, int addresses) {

    private static final List<InstanceType> ALL = read();

    public static List<InstanceType> all() {
        return ALL;
    }

    public static Optional<InstanceType> find(String name) {
        return ALL.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** How many pods fit, by the addresses of its interfaces; never more than 110. */
    public int pods() {
        return Math.min(110, interfaces * (addresses - 1) + 2);
    }

    private static List<InstanceType> read() {
        try (InputStream in = InstanceType.class.getResourceAsStream("instance-types.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> of(line.split(",")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InstanceType of(String[] f) {
        return new InstanceType(
                f[0],
                Integer.parseInt(f[1]),
                Integer.parseInt(f[2]),
                f[3],
                Integer.parseInt(f[4]),
                Integer.parseInt(f[5]),
                Integer.parseInt(f[6]));
    }
}
