package io.clm.core.render;

import io.clm.core.render.CloudFacts.InstanceType;
import io.clm.core.template.function.CloudFunctions;
import io.clm.core.template.value.Arguments;
import io.clm.core.template.value.GoType;
import io.clm.core.template.value.IntValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TemplateObject;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.List;

/** {@code .Values.InstanceInfo}: the machines of a pool. */
final class InstanceModel {

    private InstanceModel() {}

    /** Of several types the least of each quantity, the architecture of the first. */
    static InstanceType least(List<InstanceType> types) {
        InstanceType first = types.getFirst();
        InstanceType least = first;
        for (InstanceType type : types) {
            least = new InstanceType(
                    types.size() == 1 ? first.name() : "<multiple>",
                    Math.min(least.vcpus(), type.vcpus()),
                    Math.min(least.memoryBytes(), type.memoryBytes()),
                    first.architecture(),
                    Math.min(least.storageDevices(), type.storageDevices()),
                    Math.min(least.storageDeviceBytes(), type.storageDeviceBytes()));
        }
        return least;
    }

    static Value of(InstanceType type) {
        return TemplateObject.struct("aws.Instance")
                .field("InstanceType", TextValue.of(type.name(), CloudFunctions.INSTANCE_TYPE))
                .field("VCPU", new IntValue(type.vcpus(), GoType.INT32))
                .field("Memory", IntValue.int64(type.memoryBytes()))
                .field("InstanceStorageDevices", IntValue.int64(type.storageDevices()))
                .field("InstanceStorageDeviceSize", IntValue.int64(type.storageDeviceBytes()))
                .field("Architecture", type.architecture())
                .method(TemplateFunction.of("AvailableStorage", GoType.FLOAT64, GoType.INT64, GoType.FLOAT64)
                        .gives(arguments -> IntValue.int64(availableStorage(type, arguments))))
                .method(TemplateFunction.of("MemoryFraction", GoType.INT64)
                        .gives(arguments -> IntValue.int64(arguments.integer(0) * type.memoryBytes() / 100)))
                .build();
    }

    /** Bytes: a share of the local disks, or of the root volume where there are none. */
    private static long availableStorage(InstanceType type, Arguments arguments) {
        if (type.storageDevices() == 0) {
            return (long) ((double) arguments.integer(1) * arguments.number(2));
        }
        return (long) (arguments.number(0) * (double) (type.storageDevices() * type.storageDeviceBytes()));
    }
}
