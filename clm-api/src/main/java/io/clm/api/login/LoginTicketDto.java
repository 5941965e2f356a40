package io.clm.api.login;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * A login ticket.
 *
 * @param url opens the page, once
 */
@Schema(name = "LoginTicket")
public record LoginTicketDto(UUID id, String ticket, String url, Instant expiresAt) {}
