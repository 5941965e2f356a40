package io.clm.sandbox;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Loopback ports of the sandbox, the same at every start as long as they are free. */
final class Ports {

    private static final int USUAL = 8080;

    private final Path file;
    private final Properties known = new Properties();

    Ports(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            known.load(new StringReader(Files.readString(file)));
        }
    }

    /** The port of the page: the one that was asked for, else last time's, else 8080 (any where 0 was asked for), else any. */
    int web(@Nullable Integer wanted) throws IOException {
        if (wanted == null || wanted == 0) {
            return of("web", wanted == null ? USUAL : 0);
        }
        if (!isFree(wanted)) {
            throw new SandboxException("port " + wanted + " is in use", "give another --port, or none");
        }
        return keep("web", wanted);
    }

    int of(String name) throws IOException {
        return of(name, 0);
    }

    private int of(String name, int preferred) throws IOException {
        int last = Integer.parseInt(known.getProperty(name, String.valueOf(preferred)));
        return keep(name, last != 0 && isFree(last) ? last : anyFree());
    }

    private int keep(String name, int port) throws IOException {
        known.setProperty(name, String.valueOf(port));
        StringWriter text = new StringWriter();
        known.store(text, null);
        AtomicFile.write(file, text.toString());
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
