package io.clm.api.login;

import io.clm.api.security.Open;
import io.clm.api.security.SessionCookie;
import io.clm.api.security.Who;
import io.clm.api.security.WhoText;
import io.clm.store.login.LoginTicketStore;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Turns a ticket into the page's cookie. */
@Hidden
@Open
@RestController
class LoginController {

    private static final String USED =
            "<!doctype html><meta charset=\"utf-8\"><title>clm</title><h1>This login link was used or is too old</h1>"
                    + "<p>Ask for a new one: each works once.</p>";

    private final LoginTicketStore tickets;
    private final SessionCookie sessions;

    LoginController(LoginTicketStore tickets, SessionCookie sessions) {
        this.tickets = tickets;
        this.sessions = sessions;
    }

    @GetMapping("/login")
    ResponseEntity<String> login(@RequestParam(defaultValue = "") String ticket, HttpServletRequest request) {
        Optional<Who> who = tickets.redeem(ticket).flatMap(WhoText::read);
        return who.isPresent() ? welcome(who.get(), request.isSecure()) : refused();
    }

    private ResponseEntity<String> welcome(Who who, boolean secure) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/"))
                .header(HttpHeaders.SET_COOKIE, sessions.issue(who, secure).toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static ResponseEntity<String> refused() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .contentType(MediaType.TEXT_HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(USED);
    }
}
