package io.clm.core.drain;

import io.clm.core.rollout.Waiting;
import java.util.Map;
import java.util.Optional;

/** An annotation that asks not to be evicted buys the pod the grace period, and no more. */
final class DoNotEvictRule implements PodRule {

    @Override
    public Optional<PodVerdict> judge(PodView pod, DrainContext context) {
        if (!context.now().isBefore(context.graceEnd())) {
            return Optional.empty();
        }
        return context.policy().doNotEvict().entrySet().stream()
                .filter(mark -> mark.getValue().equals(pod.annotations().get(mark.getKey())))
                .findFirst()
                .map(mark -> held(pod, mark, context));
    }

    private static PodVerdict held(PodView pod, Map.Entry<String, String> mark, DrainContext context) {
        String text = "pod %s is annotated %s=%s and stays until %s"
                .formatted(pod.ref(), mark.getKey(), mark.getValue(), context.graceEnd());
        return new PodVerdict.Held(
                context.waiting(Waiting.Kind.POD, pod.ref().subject(), pod, text, context.graceEnd()));
    }
}
