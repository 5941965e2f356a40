package io.clm.api.openapi;

import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;

/** What the groups of operations are about. */
final class Tags {

    static final List<Tag> ALL = List.of(
            tag("InfrastructureAccounts", "Accounts at cloud providers; of CLM's registry"),
            tag("Clusters", "Clusters, their plans and pictures; of CLM's registry where it has them"),
            tag("ConfigItems", "Config items of clusters; of CLM's registry"),
            tag("NodePools", "Node pools of clusters; of CLM's registry"),
            tag("NodePoolConfigItems", "Config items of node pools; of CLM's registry"),
            tag("Channels", "Named lines of configuration"),
            tag("Rollouts", "One cluster to one version, and what people ask of it"),
            tag("Freezes", "When nothing new may start"),
            tag("History", "Who changed what, when and why"),
            tag("Transfer", "The registry as CLM's clusters.yaml, in and out"),
            tag("Events", "What happens, as it happens"),
            tag("Login", "Who you are, and how the page is opened"));

    private Tags() {}

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }
}
