package io.clm.core.template.function;

import static io.clm.core.template.value.GoType.STRING;

import io.clm.core.template.value.GoType;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TextValue;
import java.math.BigDecimal;
import java.util.List;

/** Functions that need to know the cloud, or the other files of a component. */
public final class CloudFunctions {

    /** The names of kinds of machines: no plain strings, except where they are written out. */
    public static final GoType INSTANCE_TYPE = GoType.string("types.InstanceType");

    private CloudFunctions() {}

    public static List<TemplateFunction> of(CloudLookup lookup) {
        return List.of(
                TemplateFunction.of("amiID", STRING, STRING)
                        .gives(a -> TextValue.of(lookup.imageId(a.text(0), a.text(1)))),
                TemplateFunction.of("instanceTypeCPUQuantity", INSTANCE_TYPE)
                        .gives(a -> TextValue.of(String.valueOf(lookup.vcpus(a.text(0))))),
                TemplateFunction.of("instanceTypeMemoryQuantity", INSTANCE_TYPE)
                        .gives(a -> TextValue.of(binary(lookup.memoryBytes(a.text(0))))),
                TemplateFunction.of("manifestHash", STRING).gives(a -> TextValue.of(lookup.manifestHash(a.text(0)))));
    }

    private static String binary(long bytes) {
        return new Quantity(BigDecimal.valueOf(bytes), Quantity.Format.BINARY_SI, true).toString();
    }
}
