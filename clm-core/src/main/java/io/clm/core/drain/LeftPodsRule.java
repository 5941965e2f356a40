package io.clm.core.drain;

import java.util.Optional;

/** Mirror pods, finished pods and pods of DaemonSets are left: evicting them frees nothing or brings them back. */
final class LeftPodsRule implements PodRule {

    private static final String MIRROR = "kubernetes.io/config.mirror";

    @Override
    public Optional<PodVerdict> judge(PodView pod, DrainContext context) {
        return pod.isFinished()
                        || pod.isOwnedBy("DaemonSet")
                        || pod.annotations().containsKey(MIRROR)
                ? Optional.of(new PodVerdict.Skip())
                : Optional.empty();
    }
}
