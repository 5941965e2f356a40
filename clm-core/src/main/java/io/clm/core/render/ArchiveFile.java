package io.clm.core.render;

import io.clm.core.template.value.Utf8;
import java.util.Arrays;

/**
 * One file of an archive that nodes fetch.
 *
 * @param data its content, decoded; a secret where it is to be encrypted
 * @param permissions mode bits
 */
public record ArchiveFile(String path, byte[] data, boolean encrypted, long permissions) {

    /** Its name in the archive: an encrypted one ends in {@code .enc}. */
    public String archivedPath() {
        return encrypted ? path + ".enc" : path;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArchiveFile file
                && path.equals(file.path)
                && Arrays.equals(data, file.data)
                && encrypted == file.encrypted
                && permissions == file.permissions;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(Utf8.encode(path)) * 31 + Arrays.hashCode(data);
    }

    /** Never the content. */
    @Override
    public String toString() {
        return path;
    }
}
