package io.clm.sim.aws.s3;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.protocol.Xml;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

/** What is answered. */
record S3Answer(int status, Map<String, String> headers, byte[] body) {

    static S3Answer ok(Map<String, String> headers) {
        return new S3Answer(200, headers, new byte[0]);
    }

    static S3Answer document(String xml) {
        return new S3Answer(200, Map.of("Content-Type", "application/xml"), xml.getBytes(StandardCharsets.UTF_8));
    }

    static S3Answer of(StoredObject object, boolean withBody) {
        Map<String, String> headers = new TreeMap<>(headers(object));
        headers.put("Content-Type", object.type());
        headers.put(
                "Last-Modified",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(object.modified().atOffset(ZoneOffset.UTC)));
        if (!withBody) {
            headers.put("Content-Length", String.valueOf(object.bytes().length));
        }
        return new S3Answer(200, headers, withBody ? object.bytes() : new byte[0]);
    }

    static Map<String, String> headers(StoredObject object) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("ETag", object.etag());
        headers.put("x-amz-server-side-encryption", object.encryption());
        if (object.keyId() != null) {
            headers.put("x-amz-server-side-encryption-aws-kms-key-id", object.keyId());
        }
        return headers;
    }

    static S3Answer error(AwsException e) {
        String xml = Xml.query()
                .element("Error", x -> x.text("Code", e.code()).text("Message", e.message()))
                .toString();
        return new S3Answer(
                e.status(), Map.of("Content-Type", "application/xml"), xml.getBytes(StandardCharsets.UTF_8));
    }
}
