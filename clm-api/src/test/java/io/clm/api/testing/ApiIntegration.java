package io.clm.api.testing;

import io.clm.api.ApiApplication;
import io.clm.store.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.UseMainMethod;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application on a real port and a real PostgreSQL, shared by the classes; the data are new for each test. */
@SpringBootTest(
        classes = ApiApplication.class,
        useMainMethod = UseMainMethod.ALWAYS,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "clm.events.heartbeat=200ms")
public abstract class ApiIntegration {

    protected static final TestDatabase DATABASE = TestDatabase.fresh();
    protected static final String TOKEN = "0123456789abcdef-admin";
    protected static final String OPERATOR = "0123456789abcdef-operator";
    protected static final String VIEWER = "0123456789abcdef-viewer";

    /** Admin of an account that nothing of the fixture is in. */
    protected static final String ELSEWHERE = "0123456789abcdef-elsewhere";

    protected static final TestIssuer ISSUER = TestIssuer.start();

    @Autowired
    private Environment environment;

    protected Http http = new Http(0, TOKEN);

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
        registry.add("clm.security.admin-token-file", ApiIntegration::tokenFile);
        registry.add("clm.login.client-id", () -> TestIssuer.CLIENT);
        registry.add("clm.oidc.keys-asked", () -> "1s");
        ISSUER.register(registry, 0);
    }

    private static Path tokenFile() {
        try {
            Path file = Files.createTempFile("tokens", "");
            return Files.writeString(
                    file,
                    String.join(
                            "\n",
                            TOKEN,
                            "jane fedcba9876543210-jane",
                            "otto " + OPERATOR + " role=operator",
                            "vera " + VIEWER + " role=viewer",
                            "ella " + ELSEWHERE + " accounts=aws:999999999999"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void startEmpty() {
        DATABASE.clear();
        http = new Http(environment.getRequiredProperty("local.server.port", Integer.class), TOKEN);
        Fixture.register(http);
    }
}
