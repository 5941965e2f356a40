package io.clm.worker.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.worker.testing.Cloud.Deed;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the cloud's journal says of a cluster. */
public final class Deeds {
    private static final Set<String> BOOKKEEPING = Set.of("Lease", "Event");

    private final List<Deed> deeds;

    private Deeds(List<Deed> deeds) {
        this.deeds = deeds;
    }

    public static Deeds of(WorkerHarness harness, String clusterId) {
        return new Deeds(harness.cloud().journal(clusterId).stream()
                .filter(deed -> !BOOKKEEPING.contains(deed.kind()))
                .toList());
    }

    public int size() {
        return deeds.size();
    }

    /** What was done with effect. */
    public Stream<Deed> done(String action) {
        return deeds.stream()
                .filter(deed -> deed.action().equals(action) && deed.outcome().equals("done"));
    }

    /** Machines that were terminated on request: not those that a group replaced or balanced by itself. */
    public Stream<Deed> terminatedOnRequest() {
        return done("terminate").filter(deed -> deed.detail().startsWith("a user request"));
    }

    /** What a roll changes, with effect. */
    public long effects() {
        return Stream.of(terminatedOnRequest(), done("evict"), done("resize"), done("create-tags"), done("suspend"))
                .mapToLong(Stream::count)
                .sum();
    }

    /** No pod was evicted twice, no machine terminated twice. */
    public void assertNothingTwice() {
        assertThat(done("evict").map(Deed::uid)).doesNotHaveDuplicates();
        assertThat(done("terminate").map(Deed::name)).doesNotHaveDuplicates();
    }

    @Override
    public String toString() {
        return deeds.toString();
    }
}
