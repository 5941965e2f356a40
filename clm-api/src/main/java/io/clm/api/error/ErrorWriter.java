package io.clm.api.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes errors from where there is no controller yet: filters. */
@Component
public class ErrorWriter {

    private final JsonMapper json;

    ErrorWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String message)
            throws IOException {
        ResponseEntity<Object> error = ErrorBodies.of(request, status, message, List.of());
        response.setStatus(status.value());
        response.setHeader(
                HttpHeaders.CONTENT_TYPE, String.valueOf(error.getHeaders().getContentType()));
        response.getOutputStream().write(json.writeValueAsBytes(error.getBody()));
    }
}
