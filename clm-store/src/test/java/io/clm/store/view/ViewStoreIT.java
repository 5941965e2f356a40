package io.clm.store.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.view.ClusterView;
import io.clm.core.view.ClusterView.NodePicture;
import io.clm.core.view.ClusterView.NodeState;
import io.clm.core.view.ClusterView.PodPicture;
import io.clm.core.view.ClusterView.PoolPicture;
import io.clm.store.StoreIntegration;
import io.clm.store.signal.Signal;
import io.clm.store.signal.SignalListener;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ViewStoreIT extends StoreIntegration {

    private static final Instant AT = Instant.parse("2026-11-01T10:00:00Z");

    @Autowired
    ViewStore views;

    @Autowired
    DataSource dataSource;

    @Test
    void keeps_the_newest_picture_only() {
        String id = stored("kube-1").id();

        views.put(view(id, AT, NodeState.READY));
        views.put(view(id, AT.plusSeconds(1), NodeState.DRAINING));
        views.put(view(id, AT.minusSeconds(1), NodeState.BOOTING));

        assertThat(views.find(id)).contains(view(id, AT.plusSeconds(1), NodeState.DRAINING));
    }

    @Test
    void tells_when_the_picture_differs_and_only_then() throws Exception {
        String id = stored("kube-1").id();
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (SignalListener listener =
                new SignalListener(dataSource, EnumSet.of(Signal.VIEW), (signal, payload) -> heard.add(payload))) {
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEmpty();
            views.put(view(id, AT, NodeState.READY));
            views.put(view(id, AT.plusSeconds(1), NodeState.READY));
            views.put(view(id, AT.plusSeconds(2), NodeState.DRAINING));
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(id);
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(id);
            assertThat(heard.poll(700, TimeUnit.MILLISECONDS)).isNull();
            assertThat(listener).isNotNull();
        }
    }

    @Test
    void there_is_none_before_the_first() {
        assertThat(views.find(stored("kube-1").id())).isEmpty();
    }

    private static ClusterView view(String id, Instant at, NodeState state) {
        PodPicture pod = new PodPicture("shop", "cart-0", "StatefulSet/cart", "Running", true, false);
        NodePicture node =
                new NodePicture("ip-10-0-0-1", "i-1", "eu-central-1a", "m5.large", true, state, AT, List.of(pod));
        return new ClusterView(
                id, at, List.of(new PoolPicture("default-worker", "worker-default", 3, 20, 3, 3, List.of(node))));
    }
}
