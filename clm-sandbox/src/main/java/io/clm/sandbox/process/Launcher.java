package io.clm.sandbox.process;

import io.clm.sandbox.StateDir;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts {@link Jvm}s as children that end with this process. */
public final class Launcher {

    private final Path home;
    private final StateDir state;

    public Launcher(Path home, StateDir state) {
        this.home = home;
        this.state = state;
    }

    /** Starts it; its log is the one named as the module without {@code clm-}. */
    public Child start(Jvm jvm) throws IOException {
        String name = jvm.module().replaceFirst("clm-", "");
        return Child.start(name, command(jvm), state.log(name));
    }

    private List<String> command(Jvm jvm) {
        String own = home.resolve("clm-sandbox/target/classes").toString();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String argument : jvm.commandLine(home)) {
            if (argument.equals(jvm.mainClass())) {
                command.add(ChildMain.class.getName());
                command.add(String.valueOf(ProcessHandle.current().pid()));
            }
            command.add(argument);
        }
        int classPath = command.indexOf("-cp") + 1;
        command.set(classPath, own + java.io.File.pathSeparator + command.get(classPath));
        return command;
    }
}
