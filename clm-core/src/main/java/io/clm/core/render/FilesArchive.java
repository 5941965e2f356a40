package io.clm.core.render;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The files that nodes of a pool, or etcd's, fetch when they start.
 *
 * @param pool the node pool's name; empty for etcd
 * @param bucket of S3
 * @param key in the bucket: named by the hash of the text that describes the files
 * @param kmsKey what encrypts those that are to be encrypted; may be a {@link Pending} mark, or empty where unknown
 */
public record FilesArchive(String pool, String bucket, String key, String kmsKey, List<ArchiveFile> files) {

    public FilesArchive {
        files = List.copyOf(files);
    }

    public boolean isOfEtcd() {
        return pool.isEmpty();
    }

    /** Whether a key is needed to make it. */
    public boolean isEncrypted() {
        return files.stream().anyMatch(ArchiveFile::encrypted);
    }

    /** {@code s3://bucket/key}. */
    public String url() {
        return "s3://" + bucket + "/" + key;
    }

    /**
     * The archive: tar, gzipped. The same files and ciphertexts give the same bytes: there is no time in it.
     *
     * @param encrypt makes a ciphertext of a plaintext
     */
    public byte[] bytes(UnaryOperator<byte[]> encrypt) {
        TarWriter tar = new TarWriter();
        for (ArchiveFile file : files) {
            byte[] content = file.encrypted() ? encrypt.apply(file.data()) : file.data();
            tar.add(file.archivedPath(), content, file.permissions());
        }
        return UserDataEncoding.gzip(tar.end());
    }

    @Override
    public String toString() {
        return url();
    }
}
