package io.clm.api.cluster;

import io.clm.api.error.ApiException;
import io.clm.api.input.Fields;
import io.clm.api.input.TextMap;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.Secret;
import io.clm.store.cluster.SecretItems;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A config item as it is given.
 *
 * @param path of the item, for its mark
 * @param secret whether it is marked from now on; null leaves it as it is
 */
record ConfigItemInput(String path, String value, @Nullable Boolean secret) {

    static ConfigItemInput read(String path, String key, JsonNode body) {
        if (!TextMap.Rule.isItemKey(key)) {
            throw ApiException.badRequest(
                    "config_key", "must be at least two lower-case letters, digits and underscores, a letter first");
        }
        Fields fields = Fields.of(body);
        String value = fields.text("value", null);
        Boolean secret = fields.flag("secret");
        if (value.equals(Secret.MASK)) {
            fields.object("value", "is the mask of a secret, not a value");
        }
        fields.finish();
        return new ConfigItemInput(path, value, secret);
    }

    /** The marks, with what was said about this item. */
    SecretItems marked(SecretItems marks) {
        return secret == null ? marks : marks.with(path, secret);
    }

    /** The value as it may be shown. */
    ConfigValueDto shown(SecretItems marks) {
        boolean hidden = marks.paths().contains(path) || ConfigItems.isSecret(value);
        return new ConfigValueDto(hidden ? Secret.MASK : value, marks.paths().contains(path) ? true : null);
    }
}
