package io.clm.core.kubernetes;

import java.util.Optional;

/**
 * Which schemas count for a cluster.
 *
 * @param wanted as messages name it
 * @param schemas the bundled version that is nearest
 * @param sure the bundle has just that version, so that what it does not know is not there
 */
record Target(String wanted, KubernetesVersion schemas, boolean sure) {

    static Target of(Optional<KubernetesVersion> version, KubernetesSchemas bundle) {
        if (version.isEmpty()) {
            return new Target(bundle.newest() + " (the cluster's version is not known)", bundle.newest(), false);
        }
        KubernetesVersion wanted = version.get();
        if (wanted.isAfter(bundle.newest())) {
            return new Target(bundle.newest() + ", the newest that is known", bundle.newest(), false);
        }
        if (bundle.oldest().isAfter(wanted)) {
            return new Target(bundle.oldest() + ", the oldest that is known", bundle.oldest(), false);
        }
        return new Target(wanted.toString(), wanted, true);
    }
}
