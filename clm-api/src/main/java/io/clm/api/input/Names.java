package io.clm.api.input;

import io.clm.core.registry.AccountLifecycle;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.rollout.RolloutState;
import io.clm.store.account.AccountSort;
import io.clm.store.cluster.ClusterSort;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Names on the wire, in order, and what they stand for. */
public final class Names {

    /** The lifecycle statuses of clusters. */
    public static final Map<String, LifecycleStatus> LIFECYCLE = of(LifecycleStatus.values(), LifecycleStatus::wire);

    /** The lifecycle statuses of accounts. */
    public static final Map<String, LifecycleStatus> ACCOUNT_LIFECYCLE = accountLifecycle();

    /** What clusters are sorted by. */
    public static final Map<String, ClusterSort> CLUSTER_SORTS = of(ClusterSort.values(), ClusterSort::wire);

    /** What accounts are sorted by. */
    public static final Map<String, AccountSort> ACCOUNT_SORTS = of(AccountSort.values(), AccountSort::wire);

    /** The states of rollouts. */
    public static final Map<String, RolloutState> ROLLOUT_STATES = of(RolloutState.values());

    private Names() {}

    private static Map<String, LifecycleStatus> accountLifecycle() {
        Map<String, LifecycleStatus> names = of(LifecycleStatus.values(), LifecycleStatus::wire);
        names.values().retainAll(AccountLifecycle.STATUSES);
        return names;
    }

    /** The constants of an enum by what {@code wire} calls them. */
    public static <E extends Enum<E>> Map<String, E> of(E[] constants, Function<E, String> wire) {
        Map<String, E> names = new LinkedHashMap<>();
        for (E constant : constants) {
            names.put(wire.apply(constant), constant);
        }
        return names;
    }

    /** The constants of an enum by their names in lower case. */
    public static <E extends Enum<E>> Map<String, E> of(E[] constants) {
        return of(constants, constant -> constant.name().toLowerCase(Locale.ROOT));
    }
}
