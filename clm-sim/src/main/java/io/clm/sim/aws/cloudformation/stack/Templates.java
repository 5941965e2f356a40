package io.clm.sim.aws.cloudformation.stack;

import io.clm.sim.aws.cloudformation.template.Template;
import io.clm.sim.state.StateLog;
import io.clm.sim.state.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of templates by their hash, and the templates in them. */
public final class Templates {
    private final Table<String> texts;
    private final Map<String, Template> parsed = new ConcurrentHashMap<>();

    public Templates(StateLog log) {
        this.texts = log.table("templates", String.class);
    }

    /** Keeps a text that was found to be a good template. */
    public String keep(String text) {
        String hash = hash(text);
        texts.put(hash, text);
        return hash;
    }

    public String text(String hash) {
        return texts.find(hash).orElseThrow();
    }

    public Template get(String hash) {
        return parsed.computeIfAbsent(hash, h -> Template.parse(text(h)));
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
