package io.clm.api.input;

import io.clm.core.registry.AccountLifecycle;
import io.clm.core.registry.LifecycleStatus;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Names on the wire, in order, and what they stand for. */
public final class Names {

    /** The lifecycle statuses of clusters. */
    public static final Map<String, LifecycleStatus> LIFECYCLE = lifecycle();

    /** The lifecycle statuses of accounts. */
    public static final Map<String, LifecycleStatus> ACCOUNT_LIFECYCLE = accountLifecycle();

    private Names() {}

    private static Map<String, LifecycleStatus> accountLifecycle() {
        Map<String, LifecycleStatus> names = lifecycle();
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

    private static Map<String, LifecycleStatus> lifecycle() {
        Map<String, LifecycleStatus> names = new LinkedHashMap<>();
        for (LifecycleStatus status : LifecycleStatus.values()) {
            names.put(status.wire(), status);
        }
        return names;
    }

    /** The constants of an enum by their names in lower case. */
    public static <E extends Enum<E>> Map<String, E> of(E[] constants) {
        Map<String, E> names = new LinkedHashMap<>();
        for (E constant : constants) {
            names.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        return names;
    }
}
