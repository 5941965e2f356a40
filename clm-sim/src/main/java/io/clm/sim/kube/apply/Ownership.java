package io.clm.sim.kube.apply;

/**
 * What a manager owns.
 *
 * @param apiVersion in which version the fields are named
 * @param time when it last changed something, empty for unknown
 */
record Ownership(FieldSet fields, String apiVersion, String time) {
    Ownership with(FieldSet changed) {
        return new Ownership(changed, apiVersion, time);
    }

    Ownership at(String now) {
        return new Ownership(fields, apiVersion, now);
    }
}
