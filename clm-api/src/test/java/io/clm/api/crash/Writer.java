package io.clm.api.crash;

import io.clm.api.testing.Answer;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who changes a cluster of their own as fast as answers come, and now and then makes a new one, trying again
 * with the same key until that was answered. Keeps what was answered.
 */
final class Writer implements Runnable {

    private static final int SELDOM = 4;

    private final Http http;
    private final String name;
    private final AtomicBoolean ended;
    private final Map<Integer, Long> changed = new LinkedHashMap<>();
    private final List<String> created = new ArrayList<>();
    private final List<Answer> refused = new ArrayList<>();
    private final AtomicInteger done = new AtomicInteger();

    Writer(Http http, String name, AtomicBoolean ended) {
        this.http = http;
        this.name = name;
        this.ended = ended;
    }

    @Override
    public void run() {
        create(name);
        for (int number = 1; !ended.get(); number++) {
            change(number);
            if (number % SELDOM == 0) {
                create(name + "-" + number);
            }
        }
    }

    private void change(int number) {
        String body = "{\"labels\": {\"number\": \"" + number + "\"}}";
        Answer answer = http.patch(Fixture.CLUSTERS + "/" + id(name), body);
        if (keep(answer, 200)) {
            changed.put(number, Long.parseLong(answer.header("ETag").replaceAll("\"(\\d+).*", "$1")));
        }
    }

    private void create(String cluster) {
        boolean there = false;
        while (!there && !ended.get()) {
            there = keep(
                    http.send(
                            "POST",
                            Fixture.CLUSTERS,
                            BodyPublishers.ofString(Fixture.cluster(cluster)),
                            "Content-Type",
                            "application/json",
                            "Idempotency-Key",
                            cluster),
                    201);
        }
        if (there) {
            created.add(id(cluster));
        }
    }

    private boolean keep(Answer answer, int good) {
        if (answer.status() == good) {
            done.incrementAndGet();
            return true;
        }
        refused.add(answer);
        return false;
    }

    private static String id(String cluster) {
        return Fixture.ACCOUNT + ":eu-central-1:" + cluster;
    }

    String id() {
        return id(name);
    }

    /** How many writes were answered as done. */
    int done() {
        return done.get();
    }

    /** The changes that were answered, each with the version that the answer named. */
    Map<Integer, Long> changed() {
        return changed;
    }

    List<String> created() {
        return created;
    }

    /** Every other answer. */
    List<Answer> refused() {
        return refused;
    }
}
