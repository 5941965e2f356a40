package io.clm.store.cluster;

import io.clm.core.registry.Problem;
import io.clm.store.json.Json;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The problems of clusters, each source's own. */
@Component
class Problems {

    private static final TypeReference<List<Problem>> LIST = new TypeReference<>() {};
    private static final String OUTSIDE = "api";
    private static final String PUT = """
            insert into cluster_problem as p (cluster_id, source, problems, updated_at)
            values (:cluster, :source, :problems::jsonb, :now)
            on conflict (cluster_id, source) do update
            set problems = excluded.problems, updated_at = excluded.updated_at
            where p.problems is distinct from excluded.problems
            """;
    private static final String DROP = "delete from cluster_problem where cluster_id = :cluster and source = :source";

    private final JdbcClient jdbc;
    private final Clock clock;

    Problems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Replaces one source's problems; true when they are others than before. */
    boolean replace(String clusterId, String source, List<Problem> problems) {
        JdbcClient.StatementSpec statement = problems.isEmpty() ? jdbc.sql(DROP) : put(problems);
        return statement.param("cluster", clusterId).param("source", source).update() > 0;
    }

    /** Makes {@code wanted} the problems of a cluster as far as they are no other source's. */
    void replaceFromOutside(String clusterId, List<Problem> wanted) {
        List<Problem> others = jdbc
                .sql("select problems from cluster_problem where cluster_id = :id and source <> :outside")
                .param("id", clusterId)
                .param("outside", OUTSIDE)
                .query(String.class)
                .list()
                .stream()
                .flatMap(json -> Json.read(json, LIST).stream())
                .toList();
        replace(
                clusterId,
                OUTSIDE,
                wanted.stream().filter(problem -> !others.contains(problem)).toList());
    }

    private JdbcClient.StatementSpec put(List<Problem> problems) {
        return jdbc.sql(PUT)
                .param("problems", Json.write(problems))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    List<Problem> of(String clusterId) {
        return jdbc
                .sql("select problems from cluster_problem where cluster_id = :id order by source")
                .param("id", clusterId)
                .query(String.class)
                .list()
                .stream()
                .flatMap(json -> Json.read(json, LIST).stream())
                .toList();
    }
}
