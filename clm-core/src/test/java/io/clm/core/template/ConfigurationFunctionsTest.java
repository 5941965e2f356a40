package io.clm.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions of cluster configurations, by examples. */
class ConfigurationFunctionsTest {

    static Stream<Arguments> results() {
        return Stream.of(
                Arguments.of("getAWSAccountID \"aws:42\"", "42"),
                Arguments.of("accountID \"aws:42\"", "42"),
                Arguments.of("eksID \"aws:42:eu:kube-1\"", "kube-1"),
                Arguments.of("eksID \"kube-1\"", "kube-1"),
                Arguments.of("awsValidID \"aws:42:eu\"", "aws__42__eu"),
                Arguments.of("azID \"eu-central-1b\"", "1b"),
                Arguments.of("asgSize 9 3", "3"),
                Arguments.of("base64 \"grüße\"", "Z3LDvMOfZQ=="),
                Arguments.of("base64Decode \"Z3LDvMOfZQ==\"", "grüße"),
                Arguments.of("base64 (base64Decode \"//79\")", "//79"),
                Arguments.of("len (base64Decode \"//79\")", "3"),
                Arguments.of(
                        "sha256 (base64Decode \"//79\")",
                        "8ca9f8c269c0a4b1d8bf0efc67d97df8ad5e0ea93630fd9099860d36c0fe75ea"),
                Arguments.of("sha256 \"\"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                Arguments.of("split \"a,,b\" \",\"", "[a  b]"),
                Arguments.of("split \"\" \",\" | len", "0"),
                Arguments.of("split \"añb\" \"\"", "[a ñ b]"),
                Arguments.of("split \"a.b\" \".\"", "[a b]"),
                Arguments.of("list \"a\" 1 nil true | join \"-\"", "a-1-true"),
                Arguments.of("join \"-\" 5", "5"),
                Arguments.of("join \"-\" nil", ""),
                Arguments.of("hasPrefix \"kube-1\" \"kube\"", "true"),
                Arguments.of("hasSuffix \"kube-1\" \"kube\"", "false"),
                Arguments.of("indent 2 \"a\\n\\nb\"", "  a\n  \n  b"),
                Arguments.of("mountUnitName \"/var/lib\"", "var-lib"),
                Arguments.of("indexedList \"n$-$\" 3", "n0-0,n1-1,n2-2"),
                Arguments.of("parseInt64 \"+7\"", "7"),
                Arguments.of("append (split \"a\" \",\") \"b\" \"c\"", "[a b c]"),
                Arguments.of("dict \"b\" 1 \"a\" (list 2)", "map[a:[2] b:1]"),
                Arguments.of("(dict \"a\" 1).a", "1"),
                Arguments.of("splitHostPort \"[::1]:80\"", "{::1 80}"),
                Arguments.of("(splitHostPort \"h:\").Port | len", "0"),
                Arguments.of("portRanges \"1-2,30-40\"", "[{1 2} {30 40}]"),
                Arguments.of("sgIngressRanges \"10.1.2.3/8:80\"", "[{10.0.0.0/8 80 80 tcp}]"),
                Arguments.of("sgIngressRanges \"udp:0.0.0.0/0:53-54\"", "[{0.0.0.0/0 53 54 udp}]"),
                Arguments.of("extractEndpointHosts \"https://b:1,a:2,http://b/x\"", "[a b]"),
                Arguments.of("extractEndpointHosts \"http://[::1]:2379\"", "[::1]"),
                Arguments.of("stupsNATSubnets \"172.31.0.0/16\"", "[172.31.64.0/28 172.31.64.16/28 172.31.64.32/28]"),
                Arguments.of("nthAddressFromCIDR \"10.2.0.0/16\" 10", "10.2.0.10"),
                Arguments.of("nthAddressFromCIDR \"fd00::/64\" 255", "fd00::ff"),
                Arguments.of("nthAddressFromCIDR \"10.0.0.255/32\" 1", "10.0.0.0"),
                Arguments.of("nodeCIDRMaxNodes 25 3", "509"),
                Arguments.of("nodeCIDRMaxNodesPodCIDR 15 26 1", "2047"),
                Arguments.of("nodeCIDRMaxPods 25 0", "64"),
                Arguments.of("nodeCIDRMaxPods 24 10", "110"),
                Arguments.of("sumQuantities \"1Gi\" \"512Mi\"", "1536Mi"),
                Arguments.of("sumQuantities \"1\" \"500m\"", "1500m"),
                Arguments.of("sumQuantities \"0.1Gi\"", "107374182400m"),
                Arguments.of("sumQuantities", "0"),
                Arguments.of("sumQuantities \"1Ki\" \"-1Ki\"", "0"),
                Arguments.of("sumQuantities \"1e3\" \"1\"", "1001"),
                Arguments.of("scaleQuantity \"2\" 0.85", "1700m"),
                Arguments.of("scaleQuantity \"1Gi\" 1.5", "1536Mi"),
                Arguments.of("scaleQuantity \"16Gi\" 0.1", "1717986944"),
                Arguments.of("kubernetesSizeToKiloBytes \"1Gi\" 0.5", "524288KB"),
                Arguments.of("kubernetesSizeToKiloBytes \"1001\" 1.0", "1KB"));
    }

    @ParameterizedTest
    @MethodSource("results")
    void gives(String expression, String expected) {
        assertThat(Rendered.text("{{ " + expression + " }}")).isEqualTo(expected);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("getAWSAccountID \"42\"", "index out of range [1] with length 1"),
                Arguments.of("accountID \"a:b:c\"", "invalid account (expected type:id): a:b:c"),
                Arguments.of("asgSize 10 3", "pool size must be an exact multiple of 3"),
                Arguments.of("asgSize 10 0", "integer divide by zero"),
                Arguments.of("base64Decode \"a\"", "illegal base64 data at input byte"),
                Arguments.of("base64Decode \"YQ\"", "illegal base64 data at input byte"),
                Arguments.of("base64Decode \"Y Q=\"", "illegal base64 data at input byte 1"),
                Arguments.of("mountUnitName \"var\"", "not an absolute path: var"),
                Arguments.of("indexedList \"x\" -1", "expecting non-negative integer, got: -1"),
                Arguments.of("parseInt64 \"9223372036854775808\"", "value out of range"),
                Arguments.of("parseInt64 \"x\"", "strconv.ParseInt: parsing \"x\": invalid syntax"),
                Arguments.of("dict", "dict: invalid number of arguments: 0"),
                Arguments.of("dict \"a\"", "dict: invalid number of arguments: 1"),
                Arguments.of("dict 1 2", "dict: key argument 0 must be string"),
                Arguments.of("dict \"a\" 1 \"a\" 2", "dict: duplicate key a"),
                Arguments.of(
                        "append (list \"a\") \"b\"", "wrong type for value; expected []string; got []interface {}"),
                Arguments.of("splitHostPort \"a:b:c\"", "too many colons in address"),
                Arguments.of("splitHostPort \"[a]\"", "missing port in address"),
                Arguments.of("splitHostPort \"[a\"", "missing port in address"),
                Arguments.of("portRanges \"2-1\"", "port range 2-1 is invalid"),
                Arguments.of("portRanges \"1-70000\"", "port range 1-70000 is invalid"),
                Arguments.of("portRanges \"a-1\"", "invalid start port: a in input: a-1"),
                Arguments.of("sgIngressRanges \"icmp:0.0.0.0/0:1\"", "invalid protocol 'icmp'"),
                Arguments.of("sgIngressRanges \"0.0.0.0:1\"", "invalid CIDR address: 0.0.0.0"),
                Arguments.of("sgIngressRanges \"0.0.0.0/0:1-2-3\"", "invalid input for sgIngressRanges"),
                Arguments.of("extractEndpointHosts \"a:b\"", "invalid port \":b\" after host"),
                Arguments.of("stupsNATSubnets \"10.0.0.0/25\"", "invalid subnet, expecting at least /24: 10.0.0.0/25"),
                Arguments.of("stupsNATSubnets \"fd00::/20\"", "only ipv4 subnets are supported"),
                Arguments.of("nthAddressFromCIDR \"10.0.0.1\" 1", "invalid CIDR address: 10.0.0.1"),
                Arguments.of("nthAddressFromCIDR \"10.0.0.01/8\" 1", "invalid CIDR address"),
                Arguments.of("nodeCIDRMaxNodes 29 0", "invalid value for maskSize: 29"),
                Arguments.of("nodeCIDRMaxNodesPodCIDR 17 24 0", "invalid for podCIDRMaskSize: 17"),
                Arguments.of("sumQuantities \"\"", "quantities must match the regular expression"),
                Arguments.of("sumQuantities \"1Qi\"", "quantities must match the regular expression"),
                Arguments.of("sumQuantities \"1KM\"", "unable to parse quantity's suffix"),
                Arguments.of("scaleQuantity \"1\" 0.0", "scaling factor must be greater than 0.0"),
                Arguments.of("scaleQuantity \"x\" 1.0", "failed to parse x as k8sresource.Quantity"),
                Arguments.of("kubernetesSizeToKiloBytes \"0.5\" 1.0", "unexpected size for quantity: 0.5"),
                Arguments.of("amiID \"a\" \"b\"", "the ec2 client is not available"),
                Arguments.of("manifestHash \"a\"", "template file not found: a"),
                Arguments.of("publicKey \"x\"", "no PEM data found"),
                Arguments.of("certificateExpiry \"x\"", "no PEM data found"),
                Arguments.of("generateJWKSDocument \"x\"", "Error decoding serviceAccountKey"),
                Arguments.of("split 1 \",\"", "expected string; found 1"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void says_why_it_cannot(String expression, String reason) {
        assertThat(Rendered.failure("{{ " + expression + " }}"))
                .startsWith("template: t.yaml:1:")
                .contains(reason);
    }
}
