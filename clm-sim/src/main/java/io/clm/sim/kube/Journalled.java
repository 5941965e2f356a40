package io.clm.sim.kube;

import io.clm.sim.journal.ClusterJournal;
import io.clm.sim.journal.Outcome;
import io.clm.sim.kube.http.Answer;
import io.clm.sim.kube.http.Call;
import io.clm.sim.kube.http.KubeApi;
import io.clm.sim.kube.store.StatusException;
import io.clm.sim.kube.verb.Effect;
import io.clm.sim.kube.verb.Verbs;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs calls and writes down those that change something, were meant to, or were refused to. Dry runs are not written. */
final class Journalled implements KubeApi.Resources {
    private final Verbs verbs;
    private final ClusterJournal journal;

    Journalled(Verbs verbs, ClusterJournal journal) {
        this.verbs = verbs;
        this.journal = journal;
    }

    @Override
    public Answer answer(Call call) throws IOException {
        try {
            List<Effect> effects = verbs.run(call);
            effects.forEach(effect -> note(call, effect));
            return effects.getFirst().answer();
        } catch (StatusException refusal) {
            note(call, refusal);
            throw refusal;
        }
    }

    private void note(Call call, Effect effect) {
        if (!effect.action().isEmpty()) {
            String detail = call.subresource().equals("eviction") ? "" : call.subresource();
            journal.record(
                    effect.action(),
                    call.kind().kind(),
                    orNull(call.namespace()),
                    orNull(effect.name()),
                    orNull(effect.uid()),
                    effect.outcome(),
                    orNull(detail));
        }
    }

    private void note(Call call, StatusException refusal) {
        String action = Verbs.action(call);
        boolean review =
                call.kind().group().endsWith("tion.k8s.io") && call.name().isEmpty();
        if (!action.isEmpty() && call.request().query("dryRun").isEmpty() && !review) {
            journal.record(
                    action,
                    call.kind().kind(),
                    orNull(call.namespace()),
                    orNull(call.name()),
                    null,
                    outcome(refusal),
                    refusal.getMessage());
        }
    }

    private static Outcome outcome(StatusException refusal) {
        if (refusal.code() == 404) {
            return Outcome.NONE;
        }
        return refusal.code() < 500 ? Outcome.REFUSED : Outcome.FAILED;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
