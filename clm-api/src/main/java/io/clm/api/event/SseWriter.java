package io.clm.api.event;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes server-sent events. */
final class SseWriter {

    private final OutputStream out;
    private final JsonMapper json;

    SseWriter(HttpServletResponse response, JsonMapper json) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("utf-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        this.out = response.getOutputStream();
        this.json = json;
    }

    /** The browser comes back this soon after a break. */
    void retryAfter(long millis) throws IOException {
        write("retry: " + millis + "\n\n");
        flush();
    }

    void event(EventDto event) throws IOException {
        write("id: " + event.seq() + "\ndata: " + json.writeValueAsString(event) + "\n\n");
    }

    void view(ViewChangedDto changed) throws IOException {
        write("event: view\ndata: " + json.writeValueAsString(changed) + "\n\n");
    }

    void heartbeat() throws IOException {
        write(": still here\n\n");
        flush();
    }

    void flush() throws IOException {
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
