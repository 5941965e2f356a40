package io.clm.sim.aws.kms;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A plaintext under a key. Its bytes name the key's ARN; the key's material is the hash of that, so that it is the same
 * wherever the simulation runs, and the same plaintext gives the same bytes. It protects nothing.
 */
record Sealed(String keyArn, byte[] plaintext) {
    private static final byte[] MAGIC = "clm-sim-1".getBytes(StandardCharsets.US_ASCII);
    private static final int NONCE = 12;

    byte[] bytes() {
        byte[] arn = keyArn.getBytes(StandardCharsets.UTF_8);
        byte[] nonce = Arrays.copyOf(hash(plaintext), NONCE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(MAGIC);
        out.write(arn.length);
        out.writeBytes(arn);
        out.writeBytes(nonce);
        try {
            out.writeBytes(cipher(Cipher.ENCRYPT_MODE, keyArn, nonce).doFinal(plaintext));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** Empty when nobody sealed that. */
    static Optional<Sealed> open(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] magic = new byte[MAGIC.length];
        if (bytes.length <= MAGIC.length || !Arrays.equals(take(in, magic), MAGIC)) {
            return Optional.empty();
        }
        int length = in.get() & 0xff;
        if (in.remaining() < length + NONCE) {
            return Optional.empty();
        }
        String arn = new String(take(in, new byte[length]), StandardCharsets.UTF_8);
        byte[] nonce = take(in, new byte[NONCE]);
        try {
            byte[] plaintext = cipher(Cipher.DECRYPT_MODE, arn, nonce).doFinal(take(in, new byte[in.remaining()]));
            return Optional.of(new Sealed(arn, plaintext));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] take(ByteBuffer in, byte[] into) {
        in.get(into);
        return into;
    }

    private static Cipher cipher(int mode, String keyArn, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] material = hash(keyArn.getBytes(StandardCharsets.UTF_8));
        cipher.init(mode, new SecretKeySpec(material, "AES"), new GCMParameterSpec(128, nonce));
        return cipher;
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
