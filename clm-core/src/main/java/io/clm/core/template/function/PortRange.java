package io.clm.core.template.function;

import io.clm.core.template.TemplateException;
import io.clm.core.template.value.GoType;
import io.clm.core.template.value.IntValue;
import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.TemplateObject;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Ranges of ports, and rules that let networks in. */
record PortRange(long from, long to) {

    private static final int MAX = 65535;

    static Value parseAll(String ranges) {
        List<Value> parsed = new ArrayList<>();
        for (String range : ranges.split(",", -1)) {
            String[] ends = range.split("-", -1);
            if (ends.length != 2) {
                throw TemplateException.of("invalid input for portRange: " + ranges);
            }
            parsed.add(of(ends[0], ends[1], ends[0], ranges).object());
        }
        return new ListValue(parsed, GoType.listOf(GoType.struct("provisioner.PortRange")));
    }

    static Value ingressRules(String ranges) {
        List<Value> rules = new ArrayList<>();
        for (String rule : ranges.split(",", -1)) {
            rules.add(ingressRule(rule.split(":", -1), ranges));
        }
        return new ListValue(rules, GoType.listOf(GoType.struct("provisioner.SGIngressRange")));
    }

    private static Value ingressRule(String[] parts, String ranges) {
        if (parts.length != 2 && parts.length != 3) {
            throw TemplateException.of("invalid input for sgIngressRanges: " + ranges);
        }
        String protocol = parts.length == 2 ? "tcp" : parts[0];
        if (!protocol.equals("tcp") && !protocol.equals("udp")) {
            throw TemplateException.of("invalid protocol '" + protocol + "' only 'tcp' or 'udp' supported: " + ranges);
        }
        Cidr network = Cidr.parse(parts[parts.length - 2]);
        String[] ends = parts[parts.length - 1].split("-", -1);
        if (ends.length > 2) {
            throw TemplateException.of("invalid input for sgIngressRanges: " + ranges);
        }
        PortRange ports = of(ends[0], ends[ends.length - 1], ends[0], ranges);
        return TemplateObject.struct("provisioner.SGIngressRange")
                .field("CIDR", network.toString())
                .field("FromPort", IntValue.of(ports.from))
                .field("ToPort", IntValue.of(ports.to))
                .field("Protocol", TextValue.of(protocol))
                .build();
    }

    private static PortRange of(String from, String to, String shown, String ranges) {
        PortRange range = new PortRange(
                port(from, "invalid start port: " + shown + " in input: " + ranges),
                port(to, "invalid end port: " + to + " in input: " + ranges));
        if (range.from > range.to || range.to > MAX || range.from < 0) {
            throw TemplateException.of("port range " + range.from + "-" + range.to + " is invalid");
        }
        return range;
    }

    private static long port(String text, String problem) {
        try {
            return TextFunctions.parseInt(text);
        } catch (TemplateException e) {
            throw TemplateException.of(problem);
        }
    }

    private TemplateObject object() {
        return TemplateObject.struct("provisioner.PortRange")
                .field("FromPort", IntValue.of(from))
                .field("ToPort", IntValue.of(to))
                .build();
    }
}
