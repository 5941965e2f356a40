package io.clm.core.check;

import io.clm.core.guard.Finding;
import io.clm.core.json.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A rendered text.
 *
 * @param label how people know its file; places begin with it
 * @param path in its source
 * @param pool the node pool it was rendered for; null for what is no pool's
 */
public record CheckedText(
        String label, String path, @Nullable String pool, String text) {

    private static final String ROOT = "cluster/";
    private static final String MANIFESTS = ROOT + "manifests/";

    boolean isManifest() {
        boolean component = path.startsWith(MANIFESTS) && path.indexOf('/', MANIFESTS.length()) > 0;
        return component || path.startsWith(ROOT + "node-pools/") && path.endsWith("/provisioners.yaml");
    }

    boolean isStack() {
        return isMainStack()
                || path.endsWith("/stack.yaml")
                || path.startsWith(ROOT + "cf-manifests/") && !path.endsWith("/cf-deletions.yaml");
    }

    boolean isMainStack() {
        return path.equals(ROOT + "cluster.yaml");
    }

    boolean isDefaults() {
        return path.equals(ROOT + "config-defaults.yaml");
    }

    boolean isUserData() {
        return path.endsWith("/userdata.yaml");
    }

    /** A finding in it that says which pool it was rendered for: pools share their templates. */
    Finding named(Finding finding) {
        return pool == null ? finding : finding.saying("pool " + pool + ": " + finding.what());
    }

    String hash() {
        return Sha256.hex(text);
    }

    /** Only its place: the text may hold secrets. */
    @Override
    public String toString() {
        return label;
    }
}
