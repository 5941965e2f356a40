package io.clm.api.login;

import io.clm.api.oidc.ProviderLogout;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.api.security.SessionCookie;
import io.clm.api.security.Who;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allow(Role.VIEWER)
@Tag(name = "Login")
class MeController {

    private final ProviderLogout provider;

    MeController(ProviderLogout provider) {
        this.provider = provider;
    }

    @GetMapping("/api/v1/me")
    @Operation(operationId = "getMe", summary = "Who you are here, and how far you reach")
    ResponseEntity<MeDto> me(Who who) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(MeDto.of(who));
    }

    @PostMapping("/api/v1/logout")
    @Operation(operationId = "logout", summary = "Take the page's cookie away, and say where to go on")
    ResponseEntity<LoggedOutDto> logout(HttpServletRequest request) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.SET_COOKIE,
                        SessionCookie.end(request.isSecure()).toString())
                .body(new LoggedOutDto(provider.address().orElse("/")));
    }
}
