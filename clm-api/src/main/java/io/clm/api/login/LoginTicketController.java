package io.clm.api.login;

import io.clm.api.config.ClmProperties;
import io.clm.api.error.ApiException;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.api.security.Who;
import io.clm.api.security.WhoText;
import io.clm.store.login.LoginTicketStore;
import io.clm.store.login.LoginTicketStore.Ticket;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@Allow(Role.VIEWER)
@Tag(name = "Login")
class LoginTicketController {

    private final LoginTicketStore tickets;
    private final ClmProperties properties;

    LoginTicketController(LoginTicketStore tickets, ClmProperties properties) {
        this.tickets = tickets;
        this.properties = properties;
    }

    @PostMapping("/api/v1/login-tickets")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createLoginTicket", summary = "Make a link that opens the page once")
    LoginTicketDto create(Who who) {
        Ticket ticket = tickets.issue(WhoText.write(who), properties.security().ticketLife());
        String url = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/login")
                .queryParam("ticket", ticket.secret())
                .toUriString();
        return new LoginTicketDto(ticket.id(), ticket.secret(), url, ticket.expiresAt());
    }

    @GetMapping("/api/v1/login-tickets/{id}")
    @Operation(operationId = "getLoginTicket", summary = "Whether a link can still be used: 404 when it cannot")
    UnusedTicketDto get(@PathVariable UUID id) {
        if (!tickets.unused(id)) {
            throw ApiException.notFound("unused login ticket", id.toString());
        }
        return new UnusedTicketDto(id);
    }
}
