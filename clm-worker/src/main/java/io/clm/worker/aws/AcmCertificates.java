package io.clm.worker.aws;

import io.clm.core.render.Fact;
import io.clm.worker.facts.Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.CertificateDetail;
import software.amazon.awssdk.services.acm.model.CertificateStatus;

/** The certificates that ACM has issued. */
final class AcmCertificates {
    private AcmCertificates() {}

    static List<Fact> best(AcmClient acm, String host, Instant now) {
        List<Certificate> issued = AwsCalls.call("acm", () -> issued(acm));
        return Certificate.best(issued, host, now).stream()
                .<Fact>map(certificate -> new Fact.Certificate(certificate.arn()))
                .toList();
    }

    private static List<Certificate> issued(AcmClient acm) {
        return acm
                .listCertificatesPaginator(request -> request.certificateStatuses(CertificateStatus.ISSUED))
                .certificateSummaryList()
                .stream()
                .map(summary -> acm.describeCertificate(request -> request.certificateArn(summary.certificateArn()))
                        .certificate())
                .flatMap(AcmCertificates::read)
                .toList();
    }

    /** None of one that is not issued yet, or any more. */
    private static Stream<Certificate> read(CertificateDetail detail) {
        return detail.notBefore() == null || detail.notAfter() == null
                ? Stream.of()
                : Stream.of(new Certificate(
                        detail.certificateArn(),
                        Stream.concat(Stream.ofNullable(detail.domainName()), detail.subjectAlternativeNames().stream())
                                .distinct()
                                .toList(),
                        detail.notBefore(),
                        detail.notAfter()));
    }
}
