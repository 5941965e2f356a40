package io.clm.core.template.function;

import static io.clm.core.template.value.GoType.INT;
import static io.clm.core.template.value.GoType.INT64;
import static io.clm.core.template.value.GoType.STRING;

import io.clm.core.template.TemplateException;
import io.clm.core.template.value.Arguments;
import io.clm.core.template.value.IntValue;
import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TemplateObject;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.List;

/** Functions on addresses, networks and ports. */
final class NetworkFunctions {

    private static final int MAX_PODS = 110;
    private static final int LEGACY_POD_MASK = 16;

    private NetworkFunctions() {}

    static List<TemplateFunction> all() {
        return List.of(
                TemplateFunction.of("splitHostPort", STRING).gives(a -> hostPort(a.text(0))),
                TemplateFunction.of("portRanges", STRING).gives(a -> PortRange.parseAll(a.text(0))),
                TemplateFunction.of("sgIngressRanges", STRING).gives(a -> PortRange.ingressRules(a.text(0))),
                TemplateFunction.of("extractEndpointHosts", STRING)
                        .gives(a -> ListValue.texts(EndpointHosts.of(a.text(0)))),
                TemplateFunction.of("stupsNATSubnets", STRING).gives(a -> ListValue.texts(natSubnets(a.text(0)))),
                TemplateFunction.of("nthAddressFromCIDR", STRING, INT)
                        .gives(a -> TextValue.of(Cidr.parse(a.text(0)).address(a.integer(1)))),
                TemplateFunction.of("nodeCIDRMaxNodes", INT64, INT64)
                        .gives(a -> maxNodes(LEGACY_POD_MASK, a.integer(0), a.integer(1))),
                TemplateFunction.of("nodeCIDRMaxNodesPodCIDR", INT64, INT64, INT64)
                        .gives(a -> maxNodes(a.integer(0), a.integer(1), a.integer(2))),
                TemplateFunction.of("nodeCIDRMaxPods", INT64, INT64).gives(NetworkFunctions::maxPods));
    }

    private static Value hostPort(String address) {
        HostPort parts = HostPort.split(address);
        return TemplateObject.struct("provisioner.HostPort")
                .field("Host", parts.host())
                .field("Port", parts.port())
                .build();
    }

    /** The first three /28 networks of the second quarter. */
    private static List<String> natSubnets(String vpc) {
        Cidr network = Cidr.parse(vpc);
        if (network.prefix() == 0 || network.prefix() > 24) {
            throw TemplateException.of("invalid subnet, expecting at least /24: " + network);
        }
        Cidr quarter = network.subnet(network.prefix() + 2, 1);
        return List.of(
                quarter.subnet(28, 0).toString(),
                quarter.subnet(28, 1).toString(),
                quarter.subnet(28, 2).toString());
    }

    private static Value maxNodes(long podMask, long mask, long reserved) {
        if (podMask < 14 || podMask > 16) {
            throw TemplateException.of("invalid for podCIDRMaskSize: " + podMask);
        }
        checkMask(mask);
        return IntValue.int64((2L << (mask - podMask - 1)) - reserved);
    }

    private static Value maxPods(Arguments arguments) {
        long mask = arguments.integer(0);
        checkMask(mask);
        return IntValue.int64(Math.min(MAX_PODS, (2L << (32 - mask - 2)) + arguments.integer(1)));
    }

    private static void checkMask(long mask) {
        if (mask < 24 || mask > 28) {
            throw TemplateException.of("invalid value for maskSize: " + mask);
        }
    }
}
