package io.clm.store.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.store.StoreIntegration;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class LoginTicketStoreIT extends StoreIntegration {

    @Autowired
    LoginTicketStore tickets;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_ticket_opens_once() {
        LoginTicketStore.Ticket ticket = tickets.issue("jane", Duration.ofMinutes(1));

        assertThat(tickets.unused(ticket.id())).isTrue();
        assertThat(tickets.redeem(ticket.secret())).contains("jane");
        assertThat(tickets.redeem(ticket.secret())).isEmpty();
        assertThat(tickets.unused(ticket.id())).isFalse();
    }

    @Test
    void an_old_ticket_opens_nothing() {
        LoginTicketStore.Ticket ticket = tickets.issue("jane", Duration.ofSeconds(-1));

        assertThat(tickets.unused(ticket.id())).isFalse();
        assertThat(tickets.redeem(ticket.secret())).isEmpty();
    }

    @Test
    void the_ticket_itself_is_not_kept() {
        LoginTicketStore.Ticket ticket = tickets.issue("jane", Duration.ofMinutes(1));

        assertThat(jdbc.sql("select t::text from login_ticket t")
                        .query(String.class)
                        .single())
                .doesNotContain(ticket.secret());
        assertThat(ticket.toString()).doesNotContain(ticket.secret());
    }
}
