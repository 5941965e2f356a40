package io.clm.worker.git;

import io.clm.core.registry.Secret;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jgit.api.TransportCommand;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/**
 * How to reach a repository.
 *
 * @param user for HTTP; empty for none
 * @param token for HTTP; empty for none
 * @param timeout for each read or connection
 */
record GitRemote(String url, Optional<String> user, Optional<Secret> token, Duration timeout) {

    static GitRemote of(String url, Duration timeout) {
        return new GitRemote(url, Optional.empty(), Optional.empty(), timeout);
    }

    <C extends TransportCommand<C, ?>> C configure(C command) {
        token.ifPresent(secret -> command.setCredentialsProvider(
                new UsernamePasswordCredentialsProvider(user.orElse("git"), secret.reveal())));
        return command.setTimeout(Math.toIntExact(Math.max(1, timeout.toSeconds())));
    }

    /** What an exception says, without the credentials that a URL may hold. */
    String masked(Throwable e) {
        return String.valueOf(e.getMessage()).replaceAll("//[^/@\\s]+@", "//" + Secret.MASK + "@");
    }

    @Override
    public String toString() {
        return url.replaceAll("//[^/@\\s]+@", "//" + Secret.MASK + "@");
    }
}
