package io.clm.sim.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.Set;

/**
 * Finds ports to keep. They lie below those that the operating system gives to outgoing connections, so that a port that
 * is not listened to for a while is not taken by a connection.
 */
final class FreePort {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final Random RANDOM = new Random();

    private FreePort() {}

    static int outside(Set<Integer> taken) {
        return RANDOM.ints(LOWEST, HIGHEST)
                .filter(port -> !taken.contains(port) && free(port))
                .findFirst()
                .orElseThrow();
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
