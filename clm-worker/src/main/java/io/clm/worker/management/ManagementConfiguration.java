package io.clm.worker.management;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the port where there is one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ManagementProperties.class)
public class ManagementConfiguration {

    private static final int SECONDS = 2;

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("${clm.management.port:0} != 0")
    ManagementServer managementServer(
            ManagementProperties properties, DataSource database, PrometheusMeterRegistry metrics) throws IOException {
        return ManagementServer.start(
                properties.address(), properties.port(), () -> answers(database), metrics::scrape);
    }

    private static boolean answers(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
