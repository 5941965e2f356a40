package io.clm.sandbox.process;

import io.clm.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Java process of this repository's modules: class path, options, main class and arguments.
 *
 * @param module such as {@code clm-api}; its build wrote {@code target/runtime.classpath}
 */
public record Jvm(
        String module, String mainClass, List<String> options, Map<String, String> properties, List<String> arguments) {

    public Jvm {
        properties = new TreeMap<>(properties);
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /** The command line after {@code java}, home being the repository's folder. */
    public List<String> commandLine(Path home) {
        List<String> line = new ArrayList<>(options);
        line.add("-cp");
        line.add(classPath(home));
        properties.forEach((key, value) -> line.add("-D" + key + "=" + value));
        line.add(mainClass);
        line.addAll(arguments);
        return line;
    }

    /** The same as the text of an argument file ({@code java @file}). */
    public String argumentFile(Path home) {
        StringBuilder text = new StringBuilder();
        for (String argument : commandLine(home)) {
            text.append('"')
                    .append(argument.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\"\n");
        }
        return text.toString();
    }

    private String classPath(Path home) {
        Path target = home.resolve(module).resolve("target");
        try {
            return target.resolve("classes")
                    + java.io.File.pathSeparator
                    + Files.readString(target.resolve("runtime.classpath")).strip();
        } catch (IOException e) {
            throw new SandboxException(module + " is not built", "run bin/clm, which builds it");
        }
    }
}
