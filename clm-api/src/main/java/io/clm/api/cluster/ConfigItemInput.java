package io.clm.api.cluster;

import io.clm.api.error.ApiException;
import io.clm.api.input.Fields;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.Secret;
import tools.jackson.databind.JsonNode;

/** Reads the value of a config item from a body. */
final class ConfigItemInput {

    private static final String KEY = "^[a-z]([a-z0-9_]*[a-z0-9])?$";

    private ConfigItemInput() {}

    static String value(String key, JsonNode body) {
        if (!key.matches(KEY)) {
            throw ApiException.badRequest("config_key", "must be lower-case letters, digits and underscores");
        }
        Fields fields = Fields.of(body);
        String value = fields.text("value", null);
        fields.finish();
        return value;
    }

    /** The value as it may be shown. */
    static ConfigValueDto shown(String value) {
        return new ConfigValueDto(ConfigItems.isSecret(value) ? Secret.MASK : value);
    }
}
