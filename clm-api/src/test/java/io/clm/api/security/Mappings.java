package io.clm.api.security;

import io.clm.api.testing.Fixture;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every request that the API has a handler for. */
final class Mappings {

    private Mappings() {}

    static List<One> of(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .flatMap(Mappings::all)
                .toList();
    }

    private static Stream<One> all(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
        return entry.getKey().getPatternValues().stream()
                .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .map(method -> new One(method, path, type(entry.getKey()), entry.getValue())));
    }

    private static String type(RequestMappingInfo mapping) {
        return mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(Object::toString)
                .orElse("application/json");
    }

    /**
     * One of them.
     *
     * @param consumes a media type that it takes
     */
    record One(RequestMethod method, String path, String consumes, HandlerMethod handler) {

        boolean changes() {
            return method != RequestMethod.GET && method != RequestMethod.HEAD;
        }

        boolean names(String variable) {
            return path.contains("{" + variable + "}");
        }

        /** The path with the fixture's things in it. */
        String filled(String rollout) {
            return path.replace("{cluster_id}", Fixture.CLUSTER)
                    .replace("{account_id}", Fixture.ACCOUNT)
                    .replace("{id}", rollout)
                    .replace("{name}", "dev")
                    .replace("{node_pool_name}", "default-worker")
                    .replace("{config_key}", "size")
                    .replaceAll("\\{[^}]*}", "x");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
