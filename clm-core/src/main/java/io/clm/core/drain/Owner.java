package io.clm.core.drain;

import java.util.Locale;

/** Who a pod belongs to; the worker resolves a ReplicaSet to its Deployment and a Job to its CronJob where it can. */
public record Owner(String kind, String name) {

    /** Such as {@code deployment/shop/cart}. */
    public String subject(String namespace) {
        return kind.toLowerCase(Locale.ROOT) + "/" + namespace + "/" + name;
    }
}
