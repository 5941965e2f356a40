package io.clm.api.load;

import java.util.concurrent.ThreadLocalRandom;

/** What is asked for, again and again. */
enum Scenario {
    /** A page of 100, verbose, somewhere in the list. */
    PAGE {
        @Override
        int ask(Client client) {
            return client.get("/kubernetes-clusters?limit=100&channel=channel-" + random(20));
        }
    },
    /** One cluster. */
    READ {
        @Override
        int ask(Client client) {
            return client.get("/kubernetes-clusters/" + cluster());
        }
    },
    /** The status of one cluster, as a manager writes it. */
    PATCH {
        @Override
        int ask(Client client) {
            return client.patch("/kubernetes-clusters/" + cluster(), """
                    {"status": {"current_version": "%d#1", "next_version": "b#1", "problems": []}}""".formatted(random(1_000_000)));
        }
    };

    /** Asks once; the HTTP status. */
    abstract int ask(Client client);

    private static String cluster() {
        int number = random(10_000);
        return "aws:" + (100_000_000_000L + number % 200) + ":eu-central-1:kube-" + number;
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
