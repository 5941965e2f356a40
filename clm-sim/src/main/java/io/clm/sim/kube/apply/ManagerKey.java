package io.clm.sim.kube.apply;

/**
 * Who owns fields.
 *
 * @param operation Apply or Update
 * @param apiVersion of an updater; empty for an applier, which has one entry whatever version it applies
 * @param subresource empty for the object itself
 */
record ManagerKey(String manager, String operation, String apiVersion, String subresource) {
    static final String APPLY = "Apply";
    static final String UPDATE = "Update";

    static ManagerKey applier(String manager, String subresource) {
        return new ManagerKey(manager, APPLY, "", subresource);
    }

    static ManagerKey updater(String manager, String apiVersion, String subresource) {
        return new ManagerKey(manager, UPDATE, apiVersion, subresource);
    }

    String display() {
        String text =
                "\"" + manager + "\"" + (subresource.isEmpty() ? "" : " with subresource \"" + subresource + "\"");
        return operation.equals(UPDATE) ? text + " using " + apiVersion : text;
    }
}
