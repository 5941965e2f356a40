package io.clm.sim.aws.acm;

import io.clm.sim.aws.AwsException;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A certificate that somebody imported; its names are those in it. */
public record Certificate(String arn, List<String> names, Instant notBefore, Instant notAfter, Instant imported) {
    private static final int DNS = 2;

    static Certificate read(String arn, byte[] pem, Instant now) {
        try {
            X509Certificate read = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
            return new Certificate(
                    arn,
                    names(read),
                    read.getNotBefore().toInstant(),
                    read.getNotAfter().toInstant(),
                    now);
        } catch (CertificateException e) {
            throw new AwsException(400, "ValidationException", "Could not parse certificate body: not in PEM format.");
        }
    }

    private static List<String> names(X509Certificate read) throws CertificateParsingException {
        Collection<List<?>> all = read.getSubjectAlternativeNames();
        List<String> names = new ArrayList<>();
        for (List<?> name : all == null ? List.<List<?>>of() : all) {
            if (name.getFirst().equals(DNS)) {
                names.add(String.valueOf(name.getLast()));
            }
        }
        return names;
    }

    /** Where it stands: used up by time alone. */
    String status(Instant now) {
        return notAfter.isAfter(now) ? "ISSUED" : "EXPIRED";
    }

    String domain() {
        return names.isEmpty() ? "" : names.getFirst();
    }
}
