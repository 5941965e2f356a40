package io.clm.sim.aws.cloudformation;

import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.cloudformation.changeset.ChangeSet;
import io.clm.sim.aws.cloudformation.changeset.ChangeSets;
import java.util.Optional;

/** Finds the change set that a call names: by its ARN alone, or by its name and that of its stack. */
record ChangeSetLookup(CloudFormation parts) {

    ChangeSet get(AwsCall call) {
        return find(call).orElseThrow(() -> ChangeSets.missing(call.params().text("ChangeSetName")));
    }

    Optional<ChangeSet> find(AwsCall call) {
        String name = call.params().text("ChangeSetName");
        Optional<String> stack = call.params().find("StackName");
        if (stack.isPresent()) {
            return parts.changeSets().find(parts.stacks().get(call.scope(), stack.get()), name);
        }
        if (!name.startsWith("arn:")) {
            throw AwsException.validation("StackName must be specified if ChangeSetName is not specified as an ARN.");
        }
        return parts.changeSets().all().stream()
                .filter(set -> set.id().equals(name))
                .findFirst();
    }
}
