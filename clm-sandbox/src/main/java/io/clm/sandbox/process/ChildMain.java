package io.clm.sandbox.process;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class and ends with the sandbox, also when the sandbox is killed: arguments are the sandbox's
 * process id, the class and its own arguments.
 */
public final class ChildMain {

    private ChildMain() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        endWith(Long.parseLong(args[0]));
        String[] rest = Arrays.copyOfRange(args, 2, args.length);
        try {
            Class.forName(args[1]).getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void endWith(long parent) {
        ProcessHandle.of(parent)
                .ifPresentOrElse(handle -> handle.onExit().thenRun(() -> System.exit(143)), () -> System.exit(143));
    }
}
