package io.clm.sim.aws.ec2;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Ids;
import io.clm.sim.aws.Scope;
import io.clm.sim.state.StateLog;
import io.clm.sim.state.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All launch templates. */
public final class LaunchTemplates {
    private final Table<LaunchTemplate> table;

    public LaunchTemplates(StateLog log) {
        this.table = log.table("launch-templates", LaunchTemplate.class);
    }

    /**
     * Makes one, with version 1.
     *
     * @throws AwsException when the name is taken
     */
    public LaunchTemplate create(
            Scope scope, String name, Map<String, Object> data, Map<String, String> tags, Instant at) {
        if (named(scope, name).isPresent()) {
            throw new AwsException(
                    400,
                    "InvalidLaunchTemplateName.AlreadyExistsException",
                    "Launch template name " + name + " already in use.");
        }
        LaunchTemplate empty = new LaunchTemplate(Ids.hex("lt"), scope, name, at, tags, 1, 1, List.of());
        return put(empty.plus(data, null, at));
    }

    public LaunchTemplate put(LaunchTemplate template) {
        table.put(template.key(), template);
        return template;
    }

    public void remove(LaunchTemplate template) {
        table.remove(template.key());
    }

    public List<LaunchTemplate> in(Scope scope) {
        return List.copyOf(table.startingWith(scope.prefix()));
    }

    public Optional<LaunchTemplate> find(Scope scope, String id) {
        return table.find(scope.key(id));
    }

    public Optional<LaunchTemplate> named(Scope scope, String name) {
        return in(scope).stream()
                .filter(template -> template.name().equals(name))
                .findFirst();
    }
}
