package io.clm.core.roll;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many live machines each group has in each zone, while some of them go. A group whose zones differ by two or more
 * is balanced by the cloud as soon as it may, which ends a ready machine without drain: so the roll leaves none behind.
 */
final class Zones {

    private final Map<Place, Integer> machines = new HashMap<>();

    private record Place(String group, String zone) {}

    Zones(List<Member> members) {
        members.forEach(member -> machines.merge(place(member), 1, Integer::sum));
    }

    private static Place place(Member member) {
        return new Place(member.group(), member.zone());
    }

    /** The machines of its group in its zone, itself among them. */
    int beside(Member member) {
        return machines.getOrDefault(place(member), 0);
    }

    /** Those in full zones first. */
    Comparator<Member> fullestFirst() {
        return Comparator.comparingInt(this::beside).reversed();
    }

    /** No zone of its group has more: it can go without replacement. */
    boolean isInFullest(Member member) {
        int here = beside(member);
        return machines.entrySet().stream()
                .noneMatch(entry -> entry.getKey().group().equals(member.group()) && entry.getValue() > here);
    }

    void remove(Member member) {
        machines.merge(place(member), -1, Integer::sum);
    }
}
