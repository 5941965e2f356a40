package io.clm.sim.kube.rules;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.ResourceKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What names, labels and annotations may look like. */
final class Names {
    private static final Pattern LABEL_PART = Pattern.compile("([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]");
    private static final Pattern SUBDOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    private static final Set<String> LABEL_NAMED = Set.of("namespaces", "services");
    private static final String SUBDOMAIN_RULE =
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric "
                    + "characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used "
                    + "for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
    private static final String DNS_LABEL_RULE = "a lowercase RFC 1123 label must consist of lower case alphanumeric "
            + "characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', "
            + "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
    private static final String LABEL_RULE =
            "name part must consist of alphanumeric characters, '-', '_' or '.', and must "
                    + "start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for "
                    + "validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
    private static final String VALUE_RULE =
            "a valid label must be an empty string or consist of alphanumeric characters, "
                    + "'-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or "
                    + "'12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

    private Names() {}

    static void check(ResourceKind kind, JsonNode object, List<Failures.Cause> causes) {
        String name = Meta.name(object);
        if (name.isEmpty()) {
            causes.add(new Failures.Cause(
                    "FieldValueRequired", "Required value: name or generateName is required", "metadata.name"));
        } else {
            name(kind, name, causes);
        }
        labels(object, "metadata.labels", causes);
        Meta.annotations(object).keySet().forEach(key -> key(key, "metadata.annotations", causes));
    }

    static void labels(JsonNode object, String path, List<Failures.Cause> causes) {
        Meta.strings(Json.at(object, path)).forEach((key, value) -> {
            key(key, path, causes);
            if (!value.isEmpty()
                    && (value.length() > 63 || !LABEL_PART.matcher(value).matches())) {
                causes.add(invalid(path, value, value.length() > 63 ? "must be no more than 63 bytes" : VALUE_RULE));
            }
        });
    }

    static Failures.Cause invalid(String path, String value, String why) {
        return new Failures.Cause("FieldValueInvalid", "Invalid value: \"%s\": %s".formatted(value, why), path);
    }

    static boolean isDnsLabel(String name) {
        return name.length() <= 63 && DNS_LABEL.matcher(name).matches();
    }

    static Failures.Cause notDnsLabel(String path, String name) {
        return invalid(path, name, DNS_LABEL_RULE);
    }

    private static void name(ResourceKind kind, String name, List<Failures.Cause> causes) {
        if (kind.group().equals("rbac.authorization.k8s.io")) {
            return;
        }
        if (name.length() > 253) {
            causes.add(invalid("metadata.name", name, "must be no more than 253 bytes"));
        } else if (LABEL_NAMED.contains(kind.groupResource()) && !isDnsLabel(name)) {
            causes.add(notDnsLabel("metadata.name", name));
        } else if (!SUBDOMAIN.matcher(name).matches()) {
            causes.add(invalid("metadata.name", name, SUBDOMAIN_RULE));
        }
    }

    private static void key(String key, String path, List<Failures.Cause> causes) {
        String part = key.substring(key.indexOf('/') + 1);
        if (part.length() > 63 || !LABEL_PART.matcher(part).matches()) {
            causes.add(invalid(path, key, part.length() > 63 ? "name part must be no more than 63 bytes" : LABEL_RULE));
        }
    }
}
