package io.clm.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatusCode;

class ProblemTypeTest {

    private static final Path PAGES = Path.of("..", "docs", "problems");

    @ParameterizedTest
    @EnumSource
    void each_has_a_page_that_names_it_and_says_what_to_do(ProblemType type) throws IOException {
        assertThat(Files.readString(PAGES.resolve(type.page() + ".md")))
                .startsWith("# ")
                .contains(type.uri() + "`, HTTP " + type.status(), "## What it means", "## What to do");
        assertThat(Files.readString(PAGES.resolve("README.md"))).contains("(" + type.page() + ".md)");
    }

    @Test
    void there_is_no_page_of_nothing() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("README.md"),
                                    Arrays.stream(ProblemType.values()).map(type -> type.page() + ".md"))
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"404, NOT_FOUND", "418, BAD_REQUEST", "501, INTERNAL_ERROR", "503, UNAVAILABLE"})
    void every_status_has_one(int status, ProblemType type) {
        assertThat(ProblemType.of(HttpStatusCode.valueOf(status))).isEqualTo(type);
    }
}
