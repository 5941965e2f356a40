package io.clm.core.render;

import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.Value;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The subnet to use in each availability zone. */
record Zones(SortedMap<String, CloudFacts.Subnet> byZone) {

    /** The key under which all subnets stand, separated by commas. */
    static final String ALL = "*";

    /** Of a zone's subnets the one with the tag, then the one whose id sorts first. */
    static Zones select(List<CloudFacts.Subnet> subnets, String tag) {
        Comparator<CloudFacts.Subnet> best = Comparator.comparing(
                        (CloudFacts.Subnet subnet) -> !subnet.tags().containsKey(tag))
                .thenComparing(CloudFacts.Subnet::id);
        TreeMap<String, CloudFacts.Subnet> byZone = new TreeMap<>();
        subnets.forEach(subnet ->
                byZone.merge(subnet.zone(), subnet, (known, other) -> best.compare(known, other) <= 0 ? known : other));
        return new Zones(byZone);
    }

    /** From subnet ids by zone, as templates see them. */
    static Zones of(Map<String, String> ids) {
        TreeMap<String, CloudFacts.Subnet> byZone = new TreeMap<>();
        ids.forEach((zone, id) -> {
            if (!zone.equals(ALL)) {
                byZone.put(zone, new CloudFacts.Subnet(id, zone, Map.of(), List.of()));
            }
        });
        return new Zones(byZone);
    }

    Zones restrictedTo(Collection<String> zones) {
        TreeMap<String, CloudFacts.Subnet> restricted = new TreeMap<>(byZone);
        restricted.keySet().retainAll(zones);
        return new Zones(restricted);
    }

    String joined() {
        return String.join(
                ",", byZone.values().stream().map(CloudFacts.Subnet::id).toList());
    }

    Value subnets() {
        TreeMap<String, String> ids = new TreeMap<>();
        byZone.forEach((zone, subnet) -> ids.put(zone, subnet.id()));
        if (!ids.isEmpty()) {
            ids.put(ALL, joined());
        }
        return MapValue.texts(ids);
    }

    Value names() {
        return ListValue.texts(List.copyOf(byZone.keySet()));
    }

    String ipv6Cidrs() {
        return String.join(
                ",",
                byZone.values().stream()
                        .flatMap(subnet -> subnet.ipv6Cidrs().stream())
                        .toList());
    }
}
