package io.clm.core.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SymlinksTest {

    private static final TreeMap<String, String> FILES =
            new TreeMap<>(Map.of("cluster/a/x.yaml", "x", "cluster/a/deep/y.yaml", "y"));

    private static Map<String, String> follow(Map<String, String> links) {
        return Symlinks.follow(FILES, links);
    }

    @Test
    void a_link_to_a_file_has_its_text() {
        assertThat(follow(Map.of("cluster/b/z.yaml", "../a/x.yaml"))).containsEntry("cluster/b/z.yaml", "x");
    }

    @Test
    void a_link_to_a_folder_has_all_that_is_in_it() {
        assertThat(follow(Map.of("cluster/b", "./a")))
                .containsEntry("cluster/b/x.yaml", "x")
                .containsEntry("cluster/b/deep/y.yaml", "y");
    }

    @Test
    void links_to_links_are_followed() {
        assertThat(follow(Map.of("cluster/c", "b", "cluster/b", "a"))).containsEntry("cluster/c/x.yaml", "x");
    }

    @Test
    void links_in_a_circle_and_into_themselves_end() {
        assertThat(follow(Map.of("cluster/c", "d", "cluster/d", "c"))).isEqualTo(FILES);
        assertThat(follow(Map.of("cluster/a/self", "../a"))).isEqualTo(FILES);
        assertThat(follow(Map.of("cluster/c/self", ".."))).hasSizeLessThan(100);
    }

    @Test
    void a_link_out_of_the_repository_leads_nowhere() {
        assertThat(follow(Map.of("cluster/p", "/etc/passwd", "cluster/q", "../../etc/passwd")))
                .isEqualTo(FILES);
    }
}
