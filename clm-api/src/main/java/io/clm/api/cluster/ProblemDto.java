package io.clm.api.cluster;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.clm.core.registry.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a cluster; further members are texts.
 *
 * @param type a URI reference that names the kind of problem
 * @param status a HTTP status, where one belongs to it
 * @param instance what it is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
public record ProblemDto(
        String type,
        String title,
        @Nullable Integer status,
        @Nullable String detail,
        @Nullable String instance,
        @Hidden @JsonAnyGetter Map<String, String> more) {

    static ProblemDto of(Problem problem) {
        return new ProblemDto(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.instance(),
                problem.more());
    }
}
