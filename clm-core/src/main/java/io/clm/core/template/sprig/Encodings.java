package io.clm.core.template.sprig;

import static io.clm.core.template.value.GoType.ANY;
import static io.clm.core.template.value.GoType.STRING;

import io.clm.core.template.TemplateException;
import io.clm.core.template.function.GoBase64;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Utf8;
import io.clm.core.template.value.Value;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Adler32;

/** Texts as other texts: encoded, hashed, JSON. */
final class Encodings {

    private Encodings() {}

    static List<TemplateFunction> all() {
        List<TemplateFunction> all = new ArrayList<>(List.of(
                TemplateFunction.of("b64enc", STRING)
                        .gives(a -> TextValue.of(Base64.getEncoder().encodeToString(a.bytes(0)))),
                TemplateFunction.of("b64dec", STRING).gives(a -> TextValue.of(decoded(a.text(0)))),
                TemplateFunction.of("b32enc", STRING).gives(a -> TextValue.of(Base32.encode(a.bytes(0)))),
                TemplateFunction.of("b32dec", STRING).gives(a -> TextValue.of(Base32.decode(a.text(0)))),
                hash("sha1sum", "SHA-1"),
                hash("sha256sum", "SHA-256"),
                hash("sha512sum", "SHA-512"),
                TemplateFunction.of("adler32sum", STRING).gives(a -> TextValue.of(adler(a.bytes(0)))),
                TemplateFunction.of("fromJson", STRING).gives(a -> lenient(a.text(0))),
                TemplateFunction.of("mustFromJson", STRING).gives(a -> new JsonReader(a.text(0)).read())));
        Lists.both(all, "ToJson", TemplateFunction.of("toJson", ANY).gives(a -> JsonWriter.compact(a.value(0), true)));
        Lists.both(
                all,
                "ToPrettyJson",
                TemplateFunction.of("toPrettyJson", ANY).gives(a -> JsonWriter.pretty(a.value(0))));
        Lists.both(
                all,
                "ToRawJson",
                TemplateFunction.of("toRawJson", ANY).gives(a -> JsonWriter.compact(a.value(0), false)));
        return all;
    }

    /** What is no base64 gives the complaint for a result, as in Sprig. */
    private static String decoded(String text) {
        try {
            return Utf8.decode(GoBase64.decode(text));
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static TemplateFunction hash(String name, String algorithm) {
        return TemplateFunction.of(name, STRING).gives(a -> {
            try {
                return TextValue.of(HexFormat.of()
                        .formatHex(MessageDigest.getInstance(algorithm).digest(a.bytes(0))));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has " + algorithm, e);
            }
        });
    }

    private static String adler(byte[] bytes) {
        Adler32 sum = new Adler32();
        sum.update(bytes);
        return String.valueOf(sum.getValue());
    }

    private static Value lenient(String text) {
        try {
            return new JsonReader(text).read();
        } catch (TemplateException e) {
            return NilValue.NULL;
        }
    }
}
