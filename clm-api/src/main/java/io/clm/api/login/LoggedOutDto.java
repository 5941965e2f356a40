package io.clm.api.login;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The page's cookie is gone.
 *
 * @param next where to go now: where one logs out of the provider too, or our own start page
 */
@Schema(name = "LoggedOut")
public record LoggedOutDto(String next) {}
