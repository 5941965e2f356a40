package io.clm.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmTest {

    @TempDir
    Path home;

    private final Jvm jvm =
            new Jvm("clm-x", "io.clm.X", List.of("-Xmx9m"), Map.of("a", "say \"b\""), List.of("--flag"));

    @Test
    void puts_options_class_path_properties_class_and_arguments_in_java_s_order() throws IOException {
        build();
        assertThat(jvm.commandLine(home))
                .containsExactly(
                        "-Xmx9m",
                        "-cp",
                        home + "/clm-x/target/classes:/lib/y.jar",
                        "-Da=say \"b\"",
                        "io.clm.X",
                        "--flag");
    }

    @Test
    void quotes_every_argument_of_the_argument_file() throws IOException {
        build();
        assertThat(jvm.argumentFile(home)).contains("\"-Da=say \\\"b\\\"\"\n").startsWith("\"-Xmx9m\"\n");
    }

    @Test
    void says_so_when_the_module_is_not_built() {
        assertThatThrownBy(() -> jvm.commandLine(home)).hasMessageContaining("clm-x is not built");
    }

    private void build() throws IOException {
        Files.createDirectories(home.resolve("clm-x/target"));
        Files.writeString(home.resolve("clm-x/target/runtime.classpath"), "/lib/y.jar\n");
    }
}
