package io.clm.sim.aws.ec2;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Scope;
import io.clm.sim.aws.protocol.Params;
import java.util.Optional;

/** Finds the launch template that a call names, by id or by name. */
record TemplateLookup(LaunchTemplates templates) {

    LaunchTemplate get(Scope scope, Params params) {
        Optional<String> id = params.find("LaunchTemplateId");
        return id.isPresent() ? byId(scope, id.get()) : byName(scope, params);
    }

    LaunchTemplate byId(Scope scope, String id) {
        return templates
                .find(scope, id)
                .orElseThrow(() -> new AwsException(
                        400,
                        "InvalidLaunchTemplateId.NotFound",
                        "The specified launch template, with template ID " + id + ", does not exist."));
    }

    LaunchTemplate byName(Scope scope, Params params) {
        String name = params.find("LaunchTemplateName")
                .orElseThrow(() -> new AwsException(
                        400,
                        "MissingParameter",
                        "The request must contain the parameter LaunchTemplateId or LaunchTemplateName"));
        return templates.named(scope, name).orElseThrow(() -> noName(name));
    }

    static AwsException noName(String name) {
        return new AwsException(
                400,
                "InvalidLaunchTemplateName.NotFoundException",
                "The specified launch template, with template name " + name + ", does not exist.");
    }
}
