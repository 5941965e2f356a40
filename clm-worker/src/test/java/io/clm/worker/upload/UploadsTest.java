package io.clm.worker.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.render.ArchiveFile;
import io.clm.core.render.DesiredStack;
import io.clm.core.render.FilesArchive;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UploadsTest {
    private static final String BUCKET = "cluster-lifecycle-manager-1-eu-central-1";

    private final Memory storage = new Memory();
    private final List<String> told = new ArrayList<>();
    private boolean fenced;

    private final Uploads uploads = new Uploads(
            storage,
            cluster(),
            () -> {
                if (fenced) {
                    throw new IllegalStateException("fenced");
                }
            },
            (type, subject, message) -> told.add(type.wire() + " " + subject));

    private static final class Memory implements Storage {
        private final Set<String> buckets = new HashSet<>();
        private final Map<String, byte[]> objects = new HashMap<>();
        private int writes;

        @Override
        public boolean hasBucket(String bucket) {
            return buckets.contains(bucket);
        }

        @Override
        public void makeBucket(String bucket) {
            writes++;
            buckets.add(bucket);
        }

        @Override
        public boolean has(String bucket, String key) {
            return objects.containsKey(bucket + "/" + key);
        }

        @Override
        public void put(String bucket, String key, byte[] content) {
            writes++;
            objects.put(bucket + "/" + key, content);
        }

        @Override
        public URI address(String bucket, String key) {
            return URI.create("https://" + bucket + ".example.org/" + key);
        }

        @Override
        public byte[] encrypt(String kmsKey, byte[] plaintext) {
            return (kmsKey + plaintext.length).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static DesiredStack stack(int bytes) {
        return new DesiredStack("kube-1", "x".repeat(bytes), new TreeMap<>(), "cluster/cluster.yaml");
    }

    private static FilesArchive archive(String pool, String key) {
        ArchiveFile file = new ArchiveFile("/a", new byte[] {1, 2, 3}, true, 0644);
        return new FilesArchive(pool, BUCKET, "kube-1/worker/abc.userdata", key, List.of(file));
    }

    @Test
    void a_template_that_fits_into_a_call_is_left_alone() {
        assertThat(uploads.template(stack(51_200))).isEmpty();
        assertThat(storage.writes).isZero();
    }

    @Test
    void a_larger_one_is_put_once_under_its_hash() {
        DesiredStack large = stack(51_201);
        URI address = uploads.template(large).orElseThrow();
        assertThat(address.getPath()).isEqualTo("/kube-1/stacks/kube-1/" + large.templateHash() + ".template");
        assertThat(uploads.template(large)).contains(address);
        assertThat(storage.objects).containsOnlyKeys(BUCKET + address.getPath());
        assertThat(storage.writes).as("bucket and object").isEqualTo(2);
        assertThat(told).containsExactly("files.uploaded stack/kube-1");
    }

    @Test
    void bytes_count_not_characters() {
        assertThat(uploads.template(new DesiredStack("kube-1", "ü".repeat(25_601), new TreeMap<>(), "p")))
                .isPresent();
    }

    @Test
    void an_archive_is_put_once() {
        uploads.archive(archive("workers", "arn:key"));
        uploads.archive(archive("workers", "arn:key"));
        assertThat(storage.objects).containsOnlyKeys(BUCKET + "/kube-1/worker/abc.userdata");
        assertThat(told).containsExactly("files.uploaded node-pool/workers");
    }

    @Test
    void encrypted_files_need_a_key() {
        assertThatThrownBy(() -> uploads.archive(archive("workers", ""))).hasMessageContaining("no key");
        assertThat(storage.objects).isEmpty();
    }

    @Test
    void nothing_is_written_by_one_who_lost_the_rollout() {
        fenced = true;
        assertThatThrownBy(() -> uploads.archive(archive("", "arn:key"))).hasMessage("fenced");
        storage.buckets.add(BUCKET);
        assertThatThrownBy(() -> uploads.template(stack(60_000))).hasMessage("fenced");
        assertThat(storage.writes).isZero();
        assertThat(told).isEmpty();
    }

    private static Cluster cluster() {
        return new Cluster(
                "aws:1:eu-central-1:kube-1",
                "kube",
                "aws:1",
                "eu-central-1",
                "kube-1",
                "zalando-aws",
                "https://kube.example.org",
                "dev",
                "test",
                2,
                LifecycleStatus.READY,
                ClusterStatus.empty(),
                ConfigItems.empty(),
                List.of(),
                new TreeMap<>(),
                Cluster.Mode.MANAGE,
                Instant.EPOCH);
    }
}
