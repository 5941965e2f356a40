package io.clm.worker.testing;

import io.clm.worker.registry.Hold;
import io.clm.worker.registry.Registry;
import io.clm.worker.registry.RegistryStores;
import io.clm.worker.registry.StoreRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Stops a worker's work on a rollout at the worst point: after it was told that it may act, before it acts. */
public final class Freezer {
    private final Map<UUID, Frozen> frozen = new ConcurrentHashMap<>();

    /** Work that is stopped, or will be. */
    public static final class Frozen {
        private final String caller;
        private final CountDownLatch caught = new CountDownLatch(1);
        private final CountDownLatch thawed = new CountDownLatch(1);

        private Frozen(String caller) {
            this.caller = caller;
        }

        /** Whether it is stopped by now. */
        public boolean isCaught() {
            return caught.getCount() == 0;
        }

        /** Lets it go on. */
        public void thaw() {
            thawed.countDown();
        }

        private void hold() {
            caught.countDown();
            try {
                if (!thawed.await(3, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("nobody thawed it");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Stops the work on a rollout when it next asks for leave in a method of that name. */
    public Frozen freeze(UUID rollout, String method) {
        Frozen next = new Frozen(method);
        frozen.put(rollout, next);
        return next;
    }

    void install(ConfigurableApplicationContext context) {
        if (context instanceof GenericApplicationContext generic) {
            generic.registerBean(
                    "freezableRegistry",
                    Registry.class,
                    () -> over(new StoreRegistry(context.getBean(RegistryStores.class))),
                    definition -> definition.setPrimary(true));
        }
    }

    private Registry over(Registry real) {
        return (Registry) Proxy.newProxyInstance(
                Freezer.class.getClassLoader(),
                new Class<?>[] {Registry.class},
                (proxy, method, arguments) -> call(real, method, arguments));
    }

    private @Nullable Object call(Registry real, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            Object result = method.invoke(real, arguments);
            if (method.getName().equals("holds") && arguments != null && arguments[0] instanceof Hold hold) {
                stop(hold.rolloutId());
            }
            return result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void stop(UUID rollout) {
        Frozen wanted = frozen.get(rollout);
        if (wanted != null && isCalledBy(wanted.caller) && frozen.remove(rollout, wanted)) {
            wanted.hold();
        }
    }

    private static boolean isCalledBy(String method) {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals(method)));
    }
}
