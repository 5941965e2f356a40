package io.clm.worker.kube;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The kinds a cluster has, from discovery. What was found is remembered; what was not is asked again. */
final class ApiKinds {
    private final KubeHttp http;
    private final Map<String, List<ApiKind>> known = new ConcurrentHashMap<>();

    ApiKinds(KubeHttp http) {
        this.http = http;
    }

    Optional<ApiKind> of(String apiVersion, String kind) {
        List<ApiKind> kinds = known.getOrDefault(apiVersion, List.of());
        return named(kinds, kind).or(() -> named(ask(apiVersion), kind));
    }

    /** By any name that kubectl takes, also {@code kind.version.group} and {@code kind.group}. */
    Optional<ApiKind> byName(String name) {
        String[] parts = name.toLowerCase(Locale.ROOT).split("\\.", 2);
        for (String apiVersion : groupVersions()) {
            Optional<ApiKind> found = kindsOf(apiVersion).stream()
                    .filter(kind -> kind.answersTo(parts[0]))
                    .filter(kind -> parts.length == 1 || kind.isOf(parts[1]))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<ApiKind> named(List<ApiKind> kinds, String kind) {
        return kinds.stream().filter(known -> known.kind().equals(kind)).findFirst();
    }

    private List<ApiKind> kindsOf(String apiVersion) {
        List<ApiKind> kinds = known.get(apiVersion);
        return kinds == null ? ask(apiVersion) : kinds;
    }

    private List<ApiKind> ask(String apiVersion) {
        KubeAnswer answer = http.get(ApiKind.root(apiVersion));
        if (!answer.isOk()) {
            return List.of();
        }
        List<ApiKind> kinds = new ArrayList<>();
        for (Map<String, Object> resource : Json.objects(answer.body(), "resources")) {
            if (!Json.text(resource, "name").contains("/")) {
                kinds.add(ApiKind.of(apiVersion, resource));
            }
        }
        known.put(apiVersion, List.copyOf(kinds));
        return kinds;
    }

    private List<String> groupVersions() {
        List<String> all = new ArrayList<>(List.of("v1"));
        for (Map<String, Object> group : Json.objects(http.get("/apis").body(), "groups")) {
            for (Map<String, Object> version : Json.objects(group, "versions")) {
                all.add(Json.text(version, "groupVersion"));
            }
        }
        return all;
    }

    /** One kind. */
    record ApiKind(
            String apiVersion,
            String kind,
            String plural,
            String singular,
            List<String> shortNames,
            boolean namespaced) {
        static ApiKind of(String apiVersion, Map<String, Object> resource) {
            return new ApiKind(
                    apiVersion,
                    Json.text(resource, "kind"),
                    Json.text(resource, "name"),
                    Json.text(resource, "singularName"),
                    Json.texts(resource, "shortNames"),
                    Boolean.TRUE.equals(resource.get("namespaced")));
        }

        static String root(String apiVersion) {
            return (apiVersion.contains("/") ? "/apis/" : "/api/") + apiVersion;
        }

        boolean answersTo(String name) {
            return name.equals(kind.toLowerCase(Locale.ROOT))
                    || name.equals(plural)
                    || name.equals(singular)
                    || shortNames.contains(name);
        }

        /** Whether {@code version.group} or {@code group} is this one's. */
        boolean isOf(String rest) {
            int slash = apiVersion.indexOf('/');
            String group = slash < 0 ? "" : apiVersion.substring(0, slash);
            String version = apiVersion.substring(slash + 1);
            return rest.equals(group)
                    || rest.equals(version + "." + group)
                    || (rest.equals(version) && group.isEmpty());
        }

        String path(@Nullable String namespace) {
            return root(apiVersion) + (namespaced && namespace != null ? "/namespaces/" + namespace : "") + "/"
                    + plural;
        }
    }
}
