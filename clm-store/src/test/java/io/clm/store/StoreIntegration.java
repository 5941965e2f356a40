package io.clm.store;

import io.clm.core.channel.ConfigVersion;
import io.clm.core.registry.Cluster;
import io.clm.store.account.AccountStore;
import io.clm.store.channel.ChannelStore;
import io.clm.store.cluster.ClusterStore;
import io.clm.store.testing.Samples;
import io.clm.store.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A context with all stores on a real PostgreSQL, shared by the classes and emptied before each test. */
@SpringBootTest(
        classes = StoreTestApp.class,
        properties = {"spring.jpa.open-in-view=false", "spring.main.banner-mode=off"})
public abstract class StoreIntegration {

    protected static final TestDatabase DATABASE = TestDatabase.fresh();
    protected static final Change BY = new Change("jane", "because");

    @Autowired
    protected AccountStore accounts;

    @Autowired
    protected ChannelStore channels;

    @Autowired
    protected ClusterStore clusters;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @BeforeEach
    void startEmpty() {
        DATABASE.clear();
        accounts.create(Samples.account(), BY);
        channels.put("dev", 0, "dev", BY);
        channels.head("dev", new ConfigVersion(Samples.SHA));
    }

    /** A stored cluster of the dev channel. */
    protected Cluster stored(String localId) {
        return clusters.create(Samples.cluster(localId), BY).done().orElseThrow();
    }
}
