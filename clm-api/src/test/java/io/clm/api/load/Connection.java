package io.clm.api.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.util.Locale;

/**
 * One connection that stays open, and just enough of HTTP/1.1 for our API's answers: a full client would take much
 * of the processor that it measures.
 */
final class Connection implements AutoCloseable {
    private final Socket socket;
    private final BufferedInputStream in;

    Connection(String host, int port) throws IOException {
        socket = new Socket(host, port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** @param last whether the server closes the connection after it */
    record Answer(int status, byte[] body, boolean last) {
        String text() {
            return new String(body, UTF_8);
        }
    }

    Answer send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(UTF_8));
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
            if (name.equals("content-length")) {
                length = Integer.parseInt(header.substring(name.length() + 1).strip());
            }
            chunked |= name.equals("transfer-encoding");
            last |= name.equals("connection") && header.endsWith("close");
        }
        return new Answer(status, chunked ? chunks() : in.readNBytes(length), last);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the API hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
