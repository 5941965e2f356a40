package io.clm.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    Path folder;

    @Test
    void any_port_is_the_same_one_at_the_next_start() throws IOException {
        int first = ports().web(0);
        assertThat(ports().web(0)).isEqualTo(first).isPositive();
        int cloud = ports().of("cloud");
        assertThat(ports().of("cloud")).isEqualTo(cloud).isNotEqualTo(first);
    }

    @Test
    void another_one_is_taken_where_last_time_s_is_in_use() throws IOException {
        int first = ports().web(0);
        try (ServerSocket ignored = new ServerSocket(first, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            assertThat(ports().web(0)).isNotEqualTo(first);
            assertThatThrownBy(() -> ports().web(first)).hasMessageContaining("in use");
        }
    }

    private Ports ports() throws IOException {
        return new Ports(folder.resolve("ports.properties"));
    }
}
