package io.clm.core.template.function;

import static io.clm.core.template.value.GoType.STRING;

import io.clm.core.template.TemplateException;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TextValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Functions on keys and certificates. */
final class KeyFunctions {

    /** Version 0 and the RSA algorithm: what PKCS#8 puts before a PKCS#1 key. */
    private static final byte[] RSA_HEADER = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private KeyFunctions() {}

    static List<TemplateFunction> all() {
        return List.of(
                TemplateFunction.of("publicKey", STRING).gives(a -> TextValue.of(publicKey(a.text(0)))),
                TemplateFunction.of("certificateExpiry", STRING).gives(a -> TextValue.of(expiry(a.text(0)))),
                TemplateFunction.of("generateJWKSDocument", STRING).gives(a -> TextValue.of(keySet(a.text(0)))),
                TemplateFunction.of("generateOIDCDiscoveryDocument", STRING)
                        .gives(a -> TextValue.of(OidcDocuments.discovery(a.text(0)))));
    }

    private static String publicKey(String privateKey) {
        byte[] der = Pem.decode(privateKey).orElseThrow(() -> TemplateException.of("no PEM data found"));
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8(der)));
            var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return Pem.encode("PUBLIC KEY", factory.generatePublic(spec).getEncoded());
        } catch (GeneralSecurityException | ClassCastException e) {
            throw TemplateException.of("x509: failed to parse private key");
        }
    }

    private static byte[] pkcs8(byte[] pkcs1) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(RSA_HEADER);
        body.writeBytes(der(0x04, pkcs1));
        return der(0x30, body.toByteArray());
    }

    private static byte[] der(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int skip = length[0] == 0 ? 1 : 0;
            out.write(0x80 | length.length - skip);
            out.write(length, skip, length.length - skip);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static String expiry(String certificate) {
        byte[] der = Pem.decode(certificate).orElseThrow(() -> TemplateException.of("no PEM data found"));
        try {
            X509Certificate parsed = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            return parsed.getNotAfter()
                    .toInstant()
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
        } catch (GeneralSecurityException e) {
            throw TemplateException.of("x509: malformed certificate");
        }
    }

    private static String keySet(String publicKey) {
        byte[] der = Pem.decode(publicKey).orElseThrow(() -> TemplateException.of("Error decoding serviceAccountKey"));
        try {
            RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return OidcDocuments.keySet(
                    url(digest), url(unsigned(key.getModulus())), url(unsigned(key.getPublicExponent())));
        } catch (GeneralSecurityException | ClassCastException e) {
            throw TemplateException.of("Public key was not RSA");
        }
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
