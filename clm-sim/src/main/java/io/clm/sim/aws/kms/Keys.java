package io.clm.sim.aws.kms;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Scope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * The keys there are: those of two aliases in every account and region, whose ids never change, and those that stacks
 * have made.
 */
final class Keys {
    private static final List<String> ALIASES = List.of("alias/etcd-cluster", "alias/config-items");

    private final BiPredicate<Scope, String> ofStacks;

    /** @param ofStacks whether a stack has a key of that id */
    Keys(BiPredicate<Scope, String> ofStacks) {
        this.ofStacks = ofStacks;
    }

    /**
     * The ARN of a key, by its ARN, id, or the name or ARN of its alias.
     *
     * @throws AwsException when there is none
     */
    String arn(Scope scope, String name) {
        String prefix = scope.arn("kms", "");
        String local = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
        if (ALIASES.contains(local)) {
            return scope.arn("kms", "key/" + id(scope, local));
        }
        String id = local.startsWith("key/") ? local.substring("key/".length()) : local;
        if (ofStacks.test(scope, id) || ALIASES.stream().anyMatch(alias -> id.equals(id(scope, alias)))) {
            return scope.arn("kms", "key/" + id);
        }
        String what = local.startsWith("alias/") ? "Alias " + prefix + local : "Key '" + prefix + "key/" + id + "'";
        throw new AwsException(
                400, "NotFoundException", what + (local.startsWith("alias/") ? " is not found." : " does not exist"));
    }

    private static String id(Scope scope, String alias) {
        return UUID.nameUUIDFromBytes((scope.prefix() + alias).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
