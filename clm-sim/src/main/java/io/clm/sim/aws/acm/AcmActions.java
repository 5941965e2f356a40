package io.clm.sim.aws.acm;

import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.json.JsonAction;
import io.clm.sim.journal.Outcome;
import io.clm.sim.state.StateLog;
import io.clm.sim.state.Table;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** ImportCertificate, ListCertificates, DescribeCertificate. An account has no certificate before it imports one. */
public final class AcmActions {
    private final Table<Certificate> certificates;

    private AcmActions(Table<Certificate> certificates) {
        this.certificates = certificates;
    }

    public static Map<String, JsonAction> create(StateLog log) {
        AcmActions acm = new AcmActions(log.table("certificates", Certificate.class));
        return Map.of(
                "ImportCertificate", acm::add, "ListCertificates", acm::list, "DescribeCertificate", acm::describe);
    }

    private Map<String, ?> add(AwsCall call) {
        String arn = call.scope().arn("acm", "certificate/" + UUID.randomUUID());
        byte[] pem = Base64.getDecoder().decode(call.params().text("Certificate"));
        certificates.put(call.scope().key(arn), Certificate.read(arn, pem, call.now()));
        call.note(null, "import-certificate", "Certificate", arn, Outcome.DONE, null);
        return Map.of("CertificateArn", arn);
    }

    private Map<String, ?> list(AwsCall call) {
        List<String> statuses = call.params().texts("CertificateStatuses.member");
        return Map.of(
                "CertificateSummaryList",
                certificates.startingWith(call.scope().prefix()).stream()
                        .filter(one -> statuses.isEmpty() || statuses.contains(one.status(call.now())))
                        .map(one -> Map.of("CertificateArn", one.arn(), "DomainName", one.domain()))
                        .toList());
    }

    private Map<String, ?> describe(AwsCall call) {
        String arn = call.params().text("CertificateArn");
        Certificate found = certificates
                .find(call.scope().key(arn))
                .orElseThrow(() ->
                        new AwsException(400, "ResourceNotFoundException", "Could not find certificate " + arn + "."));
        return Map.of(
                "Certificate",
                Map.of(
                        "CertificateArn", arn,
                        "DomainName", found.domain(),
                        "SubjectAlternativeNames", found.names(),
                        "Status", found.status(call.now()),
                        "Type", "IMPORTED",
                        "NotBefore", seconds(found.notBefore()),
                        "NotAfter", seconds(found.notAfter()),
                        "ImportedAt", seconds(found.imported())));
    }

    private static double seconds(Instant at) {
        return at.toEpochMilli() / 1000.0;
    }
}
