package io.clm.sim.kube.verb;

import io.clm.sim.journal.Outcome;
import io.clm.sim.kube.http.Answer;
import io.clm.sim.kube.json.Meta;
import tools.jackson.databind.JsonNode;

/**
 * What a call that may change something came to.
 *
 * @param action create, update, apply, patch, delete, evict; empty when it is not to be journalled
 * @param name the object's name, also when the server made it up
 */
public record Effect(Answer answer, String action, String name, String uid, Outcome outcome) {
    /** Something that changes nothing that is kept. */
    static Effect none(Answer answer) {
        return new Effect(answer, "", "", "", Outcome.NONE);
    }

    static Effect of(Answer answer, String action, JsonNode object, boolean changed) {
        return new Effect(answer, action, Meta.name(object), Meta.uid(object), changed ? Outcome.DONE : Outcome.NONE);
    }

    /** The effect of a dry run, which is not journalled. */
    Effect unlessDry(boolean dry) {
        return dry ? none(answer) : this;
    }
}
