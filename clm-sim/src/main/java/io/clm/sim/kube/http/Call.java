package io.clm.sim.kube.http;

import io.clm.sim.kube.schema.ApiResource;
import io.clm.sim.kube.store.ResourceKind;

/**
 * A call of one resource.
 *
 * @param namespace empty for all namespaces, and for kinds without
 * @param name empty for the collection
 * @param subresource empty for the object itself
 */
public record Call(Request request, ApiResource resource, String namespace, String name, String subresource) {
    public ResourceKind kind() {
        return resource.kind();
    }
}
