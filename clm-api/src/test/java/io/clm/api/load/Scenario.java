package io.clm.api.load;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is asked for, again and again. */
enum Scenario {
    /** One cluster. */
    READ("single read") {
        @Override
        int ask(Client client) {
            return client.get(CLUSTERS + "/" + cluster()).status();
        }
    },
    /** A page of 100, verbose, of all clusters: each client goes through the whole list again and again. */
    PAGE("page of 100") {
        @Override
        int ask(Client client) {
            Connection.Answer answer = client.get(CLUSTERS + "?limit=100" + PLACE.get());
            Matcher next = NEXT.matcher(answer.text());
            PLACE.set(next.find() ? "&cursor=" + next.group(1) : "");
            return answer.status();
        }
    },
    /** A page of 100, verbose, of one channel's 500, by alias. */
    FILTERED_PAGE("page of 100 of a channel, by alias") {
        @Override
        int ask(Client client) {
            return client.get(CLUSTERS + "?limit=100&sort=alias&channel=channel-" + random(20))
                    .status();
        }
    },
    /** The status of one cluster, as a manager writes it. */
    PATCH("status patch") {
        @Override
        int ask(Client client) {
            return client.patch(CLUSTERS + "/" + cluster(), """
                    {"status": {"current_version": "%d#1", "next_version": "b#1", "problems": []}}""".formatted(random(1_000_000)))
                    .status();
        }
    },
    /** Of ten questions eight single reads, one page, one patch. */
    MIXED("8 reads, 1 page, 1 patch") {
        @Override
        int ask(Client client) {
            return switch (random(10)) {
                case 0 -> FILTERED_PAGE.ask(client);
                case 1 -> PATCH.ask(client);
                default -> READ.ask(client);
            };
        }
    };

    private static final String CLUSTERS = "/kubernetes-clusters";
    private static final Pattern NEXT = Pattern.compile("\"next_cursor\":\"([^\"]+)\"");
    private static final ThreadLocal<String> PLACE = ThreadLocal.withInitial(() -> "");

    private final String title;

    Scenario(String title) {
        this.title = title;
    }

    /** Asks once; the HTTP status. */
    abstract int ask(Client client);

    String title() {
        return title;
    }

    private static String cluster() {
        int number = random(10_000);
        return "aws:" + (100_000_000_000L + number % 200) + ":eu-central-1:kube-" + number;
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
