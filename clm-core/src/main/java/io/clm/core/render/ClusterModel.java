package io.clm.core.render;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.NodePool;
import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.GoType;
import io.clm.core.template.value.IntValue;
import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TemplateObject;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cluster as templates see it: the names of CLM's Go fields and methods. */
final class ClusterModel {

    private static final String TYPE = "api.Cluster";
    private static final GoType PROVIDER = GoType.string("api.ProviderID");

    private final AccountView view;
    private final List<Cluster> account;

    ClusterModel(AccountView view) {
        this.view = view;
        this.account = view.clusters();
    }

    /** The cluster with what the registry says of it alone. */
    TemplateObject of(Cluster cluster) {
        return of(cluster, OidcModel.provider(cluster));
    }

    /**
     * The cluster, with the config items it has at this moment of rendering.
     *
     * @param oidcProvider which is not what those items would say: it changes only with the main stack
     */
    TemplateObject of(Cluster cluster, String oidcProvider) {
        return TemplateObject.pointer(TYPE)
                .field("Alias", cluster.alias())
                .field("APIServerURL", cluster.apiServerUrl())
                .field("Channel", cluster.channel())
                .lazy("ConfigItems", () -> MapValue.texts(cluster.configItems().values()))
                .field("CriticalityLevel", new IntValue(cluster.criticalityLevel(), GoType.INT32))
                .field("Environment", cluster.environment())
                .field("ID", cluster.id())
                .field("InfrastructureAccount", cluster.infrastructureAccount())
                .field("LifecycleStatus", cluster.lifecycleStatus().wire())
                .field("LocalID", cluster.localId())
                .lazy("NodePools", () -> PoolModel.list(cluster.nodePools()))
                .field("Provider", TextValue.of(cluster.provider(), PROVIDER))
                .field("Region", cluster.region())
                .lazy("Status", () -> status(cluster.status()))
                .field("Owner", view.owner())
                .field("AccountName", view.name())
                .field("CreatedAt", GoTime.print(cluster.createdAt()))
                .lazy("AccountClusters", () -> accountClusters(cluster, oidcProvider))
                .field("OIDCProvider", oidcProvider)
                .lazy(
                        "IAMRoleTrustRelationshipTemplate",
                        () -> TextValue.of(OidcModel.trust(providers(cluster, oidcProvider))))
                .method("Name", () -> TextValue.of(name(cluster)))
                .method("InfrastructureAccountID", () -> TextValue.of(OidcModel.accountId(cluster)))
                .method("WorkerRoleARN", () -> TextValue.of(OidcModel.workerRoleArn(cluster)))
                .method("OIDCProviderARN", () -> TextValue.of(OidcModel.providerArn(cluster, oidcProvider)))
                .method("OIDCSubjectKey", () -> TextValue.of(oidcProvider + ":sub"))
                .method("KarpenterPools", () -> pools(cluster, true))
                .method("ASGBackedPools", () -> pools(cluster, false))
                .method("SiblingCluster", () -> sibling(cluster))
                .method("IsOldestReadyClusterInTheRegion", () -> BoolValue.of(isOldest(cluster)))
                .build();
    }

    /** The name that tags carry: an EKS cluster's alias, any other's id. */
    static String name(Cluster cluster) {
        return cluster.provider().equals("zalando-eks") ? cluster.alias() : cluster.id();
    }

    private static Value pools(Cluster cluster, boolean karpenter) {
        return PoolModel.list(cluster.nodePools().stream()
                .filter(pool -> karpenter == pool.isKarpenter())
                .toList());
    }

    private static Value status(ClusterStatus status) {
        return TemplateObject.pointer("api.ClusterStatus")
                .field("CurrentVersion", text(status.currentVersion()))
                .field("LastVersion", text(status.lastVersion()))
                .field("NextVersion", text(status.nextVersion()))
                .field("Problems", new ListValue(List.of(), GoType.listOf(GoType.pointerTo("api.Problem"))))
                .build();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Value accountClusters(Cluster self, String oidcProvider) {
        List<Value> clusters = new ArrayList<>();
        account.forEach(cluster -> clusters.add(is(self, cluster) ? of(self, oidcProvider) : of(cluster)));
        return new ListValue(clusters, GoType.listOf(GoType.pointerTo(TYPE)));
    }

    /** Who is trusted: the providers of the account's ready clusters. */
    private Map<Cluster, String> providers(Cluster self, String oidcProvider) {
        Map<Cluster, String> providers = new LinkedHashMap<>();
        account.stream()
                .filter(cluster -> cluster.lifecycleStatus() == LifecycleStatus.READY)
                .forEach(cluster ->
                        providers.put(cluster, is(self, cluster) ? oidcProvider : OidcModel.provider(cluster)));
        return providers;
    }

    private static boolean is(Cluster self, Cluster other) {
        return self.id().equals(other.id());
    }

    /** The oldest other ready cluster of the region. */
    private Value sibling(Cluster cluster) {
        Optional<Cluster> sibling = account.stream()
                .filter(other -> !other.id().equals(cluster.id()))
                .filter(other -> isReadyIn(cluster.region(), other))
                .min(Comparator.comparing(Cluster::createdAt));
        return sibling.isPresent() ? of(sibling.get()) : new NilValue(GoType.pointerTo(TYPE));
    }

    private boolean isOldest(Cluster cluster) {
        return account.stream()
                .filter(other -> isReadyIn(cluster.region(), other))
                .findFirst()
                .map(oldest -> oldest.id().equals(cluster.id()))
                .orElse(account.isEmpty());
    }

    private static boolean isReadyIn(String region, Cluster cluster) {
        return cluster.lifecycleStatus() == LifecycleStatus.READY
                && cluster.region().equals(region);
    }

    /** The pool, or Go's nil where there is none. */
    static Value poolOrNil(@Nullable NodePool pool) {
        return pool == null ? new NilValue(GoType.pointerTo("api.NodePool")) : PoolModel.of(pool);
    }
}
