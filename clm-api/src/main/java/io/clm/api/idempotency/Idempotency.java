package io.clm.api.idempotency;

import io.clm.api.error.ApiException;
import io.clm.api.security.Who;
import io.clm.api.security.WhoAuthentication;
import io.clm.core.json.Sha256;
import io.clm.store.Change;
import io.clm.store.idempotency.IdempotencyStore;
import io.clm.store.idempotency.RememberedAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers a creation that is repeated with the same {@code Idempotency-Key} as the first time, for a day. */
@Component
public class Idempotency {
    public static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotencyStore store;
    private final JsonMapper json;

    Idempotency(IdempotencyStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    /**
     * What {@code work} answers, or answered before.
     *
     * @param body as it was given
     * @param reach refuses to show an answer of what is out of the asker's reach by now, by throwing
     */
    public ResponseEntity<Object> once(
            HttpServletRequest request,
            Change by,
            Object body,
            Consumer<JsonNode> reach,
            Supplier<? extends ResponseEntity<?>> work) {
        String key = request.getHeader(HEADER);
        if (key == null) {
            return answer(remembered("", work.get()));
        }
        if (!KEY.matcher(key).matches()) {
            throw ApiException.badRequest(HEADER, "must be 1 to 255 printable characters");
        }
        String hash = Sha256.hex(body.toString());
        String route = request.getMethod() + " " + request.getRequestURI();
        RememberedAnswer answer =
                store.once(new IdempotencyStore.Key(owner(by), route, key), () -> remembered(hash, work.get()));
        if (!answer.requestHash().equals(hash)) {
            throw ApiException.unprocessable("the key " + key + " was used for another body already");
        }
        reach.accept(json.readTree(answer.body()));
        return answer(answer);
    }

    /** Two people of the same name, of two issuers, do not get each other's answers. */
    private static String owner(Change by) {
        return WhoAuthentication.current().map(Who::key).orElse(by.actor());
    }

    private RememberedAnswer remembered(String hash, ResponseEntity<?> answer) {
        return new RememberedAnswer(
                hash,
                answer.getStatusCode().value(),
                answer.getHeaders().getETag(),
                json.writeValueAsString(answer.getBody()));
    }

    private static ResponseEntity<Object> answer(RememberedAnswer answer) {
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(answer.etag())
                .body(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
