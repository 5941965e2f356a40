package io.clm.store.plan;

import io.clm.core.json.CanonicalJson;
import io.clm.core.json.Sha256;
import io.clm.core.plan.Plan;
import io.clm.store.json.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plan documents under the hash of their canonical JSON; the same content is kept once. */
@Component
class PlanBodies {

    private final JdbcClient jdbc;

    PlanBodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a document; its hash. */
    String put(Plan plan, Instant now) {
        String text = CanonicalJson.write(plan);
        String hash = Sha256.hex(text);
        jdbc.sql("insert into plan_body values (:hash, :schema, :body, :now) on conflict do nothing")
                .param("hash", hash)
                .param("schema", plan.schemaVersion())
                .param("body", Gzip.pack(text))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return hash;
    }

    Plan get(String hash) {
        byte[] body = jdbc.sql("select body from plan_body where hash = :hash")
                .param("hash", hash)
                .query(byte[].class)
                .single();
        return Json.read(Gzip.unpack(body), Plan.class);
    }
}
