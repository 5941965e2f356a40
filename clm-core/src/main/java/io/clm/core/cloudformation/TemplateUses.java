package io.clm.core.cloudformation;

import io.clm.core.cloudformation.TemplateUse.Kind;
import io.clm.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds every place of a template that names another part of it. */
final class TemplateUses {

    private static final Set<String> OF_CONDITIONS = Set.of("Fn::And", "Fn::Or", "Fn::Not", "Fn::Equals");

    private final List<TemplateUse> uses = new ArrayList<>();
    private String section = "";
    private String owner = "";

    private TemplateUses() {}

    static List<TemplateUse> of(TemplateSections sections) {
        TemplateUses uses = new TemplateUses();
        uses.entries("Resources", sections.resources(), uses::resource);
        uses.entries("Outputs", sections.outputs(), uses::output);
        uses.entries("Conditions", sections.conditions(), entry -> uses.walk(entry.value()));
        return uses.uses;
    }

    private void entries(String name, Map<String, YamlNode.Entry> entries, Consumer<YamlNode.Entry> each) {
        section = name;
        for (YamlNode.Entry entry : entries.values()) {
            owner = entry.name();
            each.accept(entry);
        }
    }

    private void resource(YamlNode.Entry entry) {
        if (!(entry.value() instanceof YamlNode.Mapping resource)) {
            return;
        }
        resource.get("Condition").ifPresent(this::condition);
        resource.get("DependsOn").ifPresent(this::dependencies);
        resource.merged().stream()
                .filter(part -> !part.name().equals("Condition") && !part.name().equals("DependsOn"))
                .forEach(part -> walk(part.value()));
    }

    private void output(YamlNode.Entry entry) {
        if (entry.value() instanceof YamlNode.Mapping output) {
            output.get("Condition").ifPresent(this::condition);
            Stream.of("Value", "Export")
                    .flatMap(key -> output.get(key).stream())
                    .forEach(this::walk);
        }
    }

    private void dependencies(YamlNode node) {
        List<YamlNode> all = node instanceof YamlNode.Sequence list ? list.items() : List.of(node);
        all.forEach(item -> text(item).ifPresent(name -> add(Kind.DEPENDENCY, name, "", item)));
    }

    private void condition(YamlNode node) {
        text(node).ifPresent(name -> add(Kind.CONDITION, name, "", node));
    }

    private void walk(YamlNode node) {
        Optional<Intrinsic> function = Intrinsic.of(node);
        if (function.isPresent()) {
            function(function.get(), node);
        } else {
            parts(node).forEach(this::walk);
        }
    }

    private static List<YamlNode> parts(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> List.of();
            case YamlNode.Sequence sequence -> sequence.items();
            case YamlNode.Mapping mapping ->
                mapping.merged().stream().map(YamlNode.Entry::value).toList();
        };
    }

    private void function(Intrinsic function, YamlNode node) {
        switch (function.name()) {
            case Intrinsic.REF -> function.text(0).ifPresent(name -> add(Kind.REF, name, "", node));
            case Intrinsic.GET_ATT -> attribute(function, node);
            case Intrinsic.SUB -> substitution(function, node);
            case Intrinsic.IF -> {
                function.text(0).ifPresent(name -> add(Kind.CONDITION, name, "", node));
                function.arguments().stream().skip(1).forEach(this::walk);
            }
            case Intrinsic.CONDITION -> function.text(0).ifPresent(name -> add(Kind.CONDITION, name, "", node));
            case Intrinsic.FIND_IN_MAP -> {
                function.text(0)
                        .ifPresent(
                                name -> add(Kind.MAPPING, name, function.text(1).orElse(""), node));
                walkArgument(function, node);
            }
            default -> other(function, node);
        }
    }

    private void other(Intrinsic function, YamlNode node) {
        if (!function.isKnown()) {
            add(Kind.UNKNOWN_FUNCTION, function.name(), "", node);
        }
        if (OF_CONDITIONS.contains(function.name()) && function.argument() instanceof YamlNode.Sequence list) {
            list.items().forEach(item -> onlyCondition(item).ifPresentOrElse(this::condition, () -> walk(item)));
        } else {
            walkArgument(function, node);
        }
    }

    /** {@code {Condition: Name}}, which means a condition only as an argument of And, Or and Not. */
    private static Optional<YamlNode> onlyCondition(YamlNode node) {
        return TemplateSections.mapping(node)
                .filter(mapping -> mapping.entries().size() == 1)
                .flatMap(mapping -> mapping.get(Intrinsic.CONDITION));
    }

    /** In the short form the argument is the node itself, with the function as its tag. */
    @SuppressWarnings("ReferenceEquality")
    private void walkArgument(Intrinsic function, YamlNode node) {
        if (function.argument() == node) {
            parts(node).forEach(this::walk);
        } else {
            walk(function.argument());
        }
    }

    private void attribute(Intrinsic function, YamlNode node) {
        List<YamlNode> arguments = function.arguments();
        if (arguments.size() == 1) {
            String[] parts = function.text(0).orElse("").split("\\.", 2);
            add(Kind.ATTRIBUTE, parts[0], parts.length > 1 ? parts[1] : "", node);
        } else {
            function.text(0)
                    .ifPresent(
                            name -> add(Kind.ATTRIBUTE, name, function.text(1).orElse("?"), node));
            arguments.stream().skip(1).forEach(this::walk);
        }
    }

    private void substitution(Intrinsic function, YamlNode node) {
        Map<String, YamlNode.Entry> own = function.arguments().size() > 1
                ? TemplateSections.entries(Optional.of(function.arguments().get(1)))
                : Map.of();
        own.values().forEach(entry -> walk(entry.value()));
        for (String name : Placeholders.of(function.text(0).orElse(""))) {
            int dot = name.indexOf('.');
            if (own.containsKey(name)) {
                continue;
            }
            if (dot < 0) {
                add(Kind.REF, name, "", node);
            } else {
                add(Kind.ATTRIBUTE, name.substring(0, dot), name.substring(dot + 1), node);
            }
        }
    }

    private static Optional<String> text(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    private void add(Kind kind, String name, String detail, YamlNode at) {
        uses.add(new TemplateUse(kind, name, detail, at, section, owner));
    }
}
