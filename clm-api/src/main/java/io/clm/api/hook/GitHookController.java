package io.clm.api.hook;

import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.store.signal.Signal;
import io.clm.store.signal.Signals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allow(Role.OPERATOR)
@Tag(name = "Channels")
class GitHookController {

    private final Signals signals;

    GitHookController(Signals signals) {
        this.signals = signals;
    }

    /** Whatever the Git server sends as body is not read: the workers look for themselves. */
    @PostMapping("/api/v1/git-hook")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "gitHook", summary = "Somebody pushed: look at the Git heads now")
    void pushed() {
        signals.send(Signal.GIT, "");
    }
}
