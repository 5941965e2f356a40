package io.clm.core.render;

import io.clm.core.registry.NodePool;

/**
 * A node pool as a version wants it.
 *
 * @param pool with the config items it inherits from cluster and defaults
 * @param stack its launch template and Auto Scaling groups
 * @param userData the rendered text
 * @param encodedUserData base64 of the gzipped text, as the stack's template has it
 * @param userDataPath of its template in the configuration repository
 * @param generation SHA-256 of the launch spec, hexadecimal: launch templates of the stack and every byte of user data
 */
public record DesiredPool(
        NodePool pool,
        DesiredStack stack,
        String userData,
        String encodedUserData,
        String userDataPath,
        String generation) {

    public String name() {
        return pool.name();
    }

    public String profile() {
        return pool.profile();
    }

    public boolean isControlPlane() {
        return pool.isControlPlane();
    }

    @Override
    public String toString() {
        return pool.name();
    }
}
