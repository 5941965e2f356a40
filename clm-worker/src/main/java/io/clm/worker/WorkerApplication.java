package io.clm.worker;

import io.clm.store.StoreConfiguration;
import io.clm.worker.management.ManagementConfiguration;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** A worker: sees pushes, plans, rolls. Any number of them share the work through the database. */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableConfigurationProperties(WorkerProperties.class)
@Import({
    StoreConfiguration.class,
    AdapterConfiguration.class,
    WorkConfiguration.class,
    TaskConfiguration.class,
    ManagementConfiguration.class
})
public class WorkerApplication {

    public static void main(String[] args) {
        builder().run(args);
    }

    /** The application, not started: its own configuration file name, no web server. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(WorkerApplication.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of("spring.config.name", "clm-worker"));
    }
}
