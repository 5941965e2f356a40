package io.clm.api.config;

import io.clm.core.registry.LifecycleStatus;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** JSON on the wire: snake_case, enums in lower case, strict about what comes in. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration implements WebMvcConfigurer {

    private static final long MAX_CHARACTERS = 4_000_000;
    private static final int MAX_DEPTH = 100;

    /** XML, which a library of the database's brings along, is neither read nor written, and nobody asks each time. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.configureMessageConvertersList(
                all -> all.removeIf(one -> one.getSupportedMediaTypes().contains(MediaType.APPLICATION_XML)));
    }

    @Bean
    JsonFactoryBuilderCustomizer strictReading() {
        return factory -> factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(MAX_CHARACTERS)
                        .maxNestingDepth(MAX_DEPTH)
                        .build());
    }

    @Bean
    JsonMapperBuilderCustomizer wireNames() {
        return mapper -> mapper.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .addModule(new SimpleModule("clm").addSerializer(LifecycleStatus.class, new LifecycleStatusWriter()));
    }

    private static final class LifecycleStatusWriter extends StdSerializer<LifecycleStatus> {

        LifecycleStatusWriter() {
            super(LifecycleStatus.class);
        }

        @Override
        public void serialize(LifecycleStatus status, JsonGenerator out, SerializationContext context) {
            out.writeString(status.wire());
        }
    }
}
