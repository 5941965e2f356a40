package io.clm.store.login;

import io.clm.core.json.Sha256;
import io.clm.store.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time tickets that open the page; only their hash is kept. */
@Component
public class LoginTicketStore {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;

    LoginTicketStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new ticket for {@code actor}. */
    @Transactional
    public Ticket issue(String actor, Duration life) {
        Ticket ticket = new Ticket(Ids.next(clock), secret(), clock.instant().plus(life));
        jdbc.sql("delete from login_ticket where expires_at < :now")
                .param("now", now())
                .update();
        jdbc.sql("insert into login_ticket values (:id, :hash, :actor, :now, :expires)")
                .param("id", ticket.id())
                .param("hash", Sha256.hex(ticket.secret()))
                .param("actor", actor)
                .param("now", now())
                .param("expires", ticket.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
        return ticket;
    }

    /** Uses a ticket up; the actor it was for, or empty when it is unknown, used or too old. */
    @Transactional
    public Optional<String> redeem(String secret) {
        return jdbc.sql("delete from login_ticket where ticket_hash = :hash and expires_at > :now returning actor")
                .param("hash", Sha256.hex(secret))
                .param("now", now())
                .query(String.class)
                .optional();
    }

    /** Whether a ticket can still be used. */
    @Transactional(readOnly = true)
    public boolean unused(UUID id) {
        return jdbc.sql("select count(*) from login_ticket where id = :id and expires_at > :now")
                        .param("id", id)
                        .param("now", now())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String secret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A ticket; its secret is known to nobody else. */
    public record Ticket(UUID id, String secret, Instant expiresAt) {

        @Override
        public String toString() {
            return "Ticket[" + id + "]";
        }
    }
}
