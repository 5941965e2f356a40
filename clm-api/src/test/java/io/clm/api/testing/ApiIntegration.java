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

    @Autowired
    private Environment environment;

    protected Http http = new Http(0, TOKEN);

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
        registry.add("clm.security.admin-token-file", ApiIntegration::tokenFile);
    }

    private static Path tokenFile() {
        try {
            Path file = Files.createTempFile("tokens", "");
            return Files.writeString(file, TOKEN + "\njane fedcba9876543210-jane\n");
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
