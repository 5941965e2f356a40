package io.clm.cli.render;

import io.clm.cli.ExitStatus;
import io.clm.cli.input.JsonFile;
import io.clm.cli.input.TextFile;
import io.clm.cli.screen.Screen;
import io.clm.core.template.TemplateEngine;
import io.clm.core.template.TemplateException;
import io.clm.core.template.value.Utf8;
import io.clm.core.template.value.Value;
import io.clm.core.template.value.Values;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates one template. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = {
            "Evaluates one template against JSON data and prints exactly the result.",
            "A key that is missing is an error. A number with a point or an exponent is a float64, any other an int."
        },
        footer = {"", "Example:", "  echo 'Hello {{ .name }}' | clm template --data data.json -"})
public final class TemplateCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final Screen screen;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "What . is (JSON; - is standard input); without it, {}.")
    private @Nullable String data;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The template; - or nothing is standard input.")
    private String file = STANDARD_INPUT;

    TemplateCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (file.equals(STANDARD_INPUT) && STANDARD_INPUT.equals(data)) {
            screen.error("clm: template and data cannot both be standard input");
            return ExitStatus.FAILED;
        }
        try {
            print(evaluate(read(file)));
            return ExitStatus.DONE;
        } catch (TemplateException e) {
            screen.error(e.describe());
            return ExitStatus.FAILED;
        }
    }

    private String evaluate(String text) {
        TemplateEngine engine = TemplateEngine.standard();
        return engine.render(engine.parse(name(file), text), data());
    }

    private Value data() {
        return data == null ? Values.of(Map.of()) : Values.of(JsonFile.read(name(data), read(data)));
    }

    private static String name(String path) {
        return path.equals(STANDARD_INPUT) ? "stdin" : path;
    }

    private static String read(String path) {
        return path.equals(STANDARD_INPUT) ? TextFile.read(System.in) : TextFile.read(Path.of(path));
    }

    private void print(String text) {
        try {
            OutputStream out = screen.bytes();
            out.write(Utf8.encode(text));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the result cannot be written", e);
        }
    }
}
