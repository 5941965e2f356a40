package io.clm.core.channel;

/**
 * A commit of the configuration repository.
 *
 * @param sha the full commit id, 40 hexadecimal digits
 */
public record ConfigVersion(String sha) {

    /** The first ten digits, for people. */
    public String abbreviated() {
        return sha.substring(0, Math.min(10, sha.length()));
    }

    @Override
    public String toString() {
        return sha;
    }
}
