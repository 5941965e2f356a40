package io.clm.api.login;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A ticket that can still be used. */
@Schema(name = "UnusedTicket")
public record UnusedTicketDto(UUID id) {}
