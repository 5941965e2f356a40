package io.clm.worker.kube;

import io.clm.core.drain.Owner;
import io.clm.core.drain.PodRef;
import io.clm.core.drain.PodView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads pods, each with its owners: the nearest one and, for ReplicaSets and Jobs, whose they are. */
final class PodReader {
    private final Map<String, Owner> owners = new HashMap<>();

    /** @param middlemen ReplicaSets and Jobs, whose owners stand for their pods */
    PodReader(List<Map<String, Object>> middlemen) {
        for (Map<String, Object> middleman : middlemen) {
            for (Owner owner : controllers(middleman)) {
                owners.put(Json.text(middleman, "metadata", "uid"), owner);
            }
        }
    }

    PodView read(Map<String, Object> pod) {
        return new PodView(
                new PodRef(
                        Json.text(pod, "metadata", "namespace"),
                        Json.text(pod, "metadata", "name"),
                        Json.text(pod, "metadata", "uid")),
                Json.textOrNull(pod, "spec", "nodeName"),
                Json.strings(pod, "metadata", "labels"),
                Json.strings(pod, "metadata", "annotations"),
                phase(Json.text(pod, "status", "phase")),
                Conditions.of(pod, "Ready").isTrue(),
                Json.time(pod, "metadata", "deletionTimestamp"),
                Json.timeOr(Instant.EPOCH, pod, "metadata", "creationTimestamp"),
                chain(pod));
    }

    private List<Owner> chain(Map<String, Object> pod) {
        List<Owner> chain = new ArrayList<>();
        for (Map<String, Object> reference : Json.objects(pod, "metadata", "ownerReferences")) {
            if (Json.isTrue(reference, "controller")) {
                chain.add(owner(reference));
                Owner above = owners.get(Json.text(reference, "uid"));
                if (above != null) {
                    chain.add(above);
                }
            }
        }
        return chain;
    }

    private static List<Owner> controllers(Map<String, Object> object) {
        return Json.objects(object, "metadata", "ownerReferences").stream()
                .filter(reference -> Json.isTrue(reference, "controller"))
                .map(PodReader::owner)
                .toList();
    }

    private static Owner owner(Map<String, Object> reference) {
        return new Owner(Json.text(reference, "kind"), Json.text(reference, "name"));
    }

    private static PodView.Phase phase(String phase) {
        try {
            return PodView.Phase.valueOf(phase.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return PodView.Phase.UNKNOWN;
        }
    }
}
