package io.clm.api.page;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** A file of the page where there is one, else its index: the page owns every path that nobody else does. */
class PageResolver extends PathResourceResolver {

    private static final List<String> OTHERS = List.of("api/", "actuator/", "login/", "openapi.json/", "assets/");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        if (OTHERS.stream().anyMatch((path + "/")::startsWith)) {
            return null;
        }
        Resource file = path.isEmpty() ? null : super.getResource(path, location);
        return file == null ? super.getResource("index.html", location) : file;
    }
}
