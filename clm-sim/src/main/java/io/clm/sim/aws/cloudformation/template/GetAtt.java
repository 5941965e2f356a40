package io.clm.sim.aws.cloudformation.template;

import io.clm.sim.aws.AwsException;
import java.util.List;

/** The argument of {@code Fn::GetAtt}: a resource and one of its attributes. */
final class GetAtt {
    private GetAtt() {}

    static List<String> parts(Object argument) {
        if (argument instanceof List<?> list
                && list.size() == 2
                && list.get(0) instanceof String
                && list.get(1) instanceof String) {
            return list.stream().map(String::valueOf).toList();
        }
        if (argument instanceof String text && text.contains(".")) {
            int dot = text.indexOf('.');
            return List.of(text.substring(0, dot), text.substring(dot + 1));
        }
        throw AwsException.validation("Template error: every Fn::GetAtt object requires two non-empty parameters,"
                + " the resource name and the resource attribute");
    }
}
